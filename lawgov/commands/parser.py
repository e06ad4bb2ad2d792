"""The command line as contract gives it, in Chinese."""

import re
from datetime import date
from pathlib import Path

from lawgov.arguments import Parser, parsed_by
from lawgov.commands.version import version_text
from lawgov.reporters.run import FORMATS


def build_parser() -> Parser:
    parser = Parser(
        prog="lawgov",
        description="检查法治政府建设年度报告：四项法定内容在不在、写得实不实，\n每条发现都注明依据和原文；由数据起草新的报告，排成 GB/T 9704 的格式。",
        epilog="例：lawgov check 报告.docx\n每个命令的用法：lawgov 命令 --help",
    )
    parser.add_argument("-V", "--version", action="version", version=version_text(), help="显示程序和规则数据的版本")
    parser.add_argument("--debug", action="store_true", help="程序出错时显示详情")
    commands = parser.add_subparsers(dest="command", prog="lawgov", metavar="命令", title="命令")
    _check(
        commands.add_parser("check", help="检查报告", description="检查文件或者文件夹里的报告。", epilog=_CHECK_EPILOG)
    )
    _review(
        commands.add_parser(
            "review",
            help="把发现写成 Word 批注",
            description="检查一份报告，把每条发现写成 Word 批注，标在原文的字上；\n正文和排版一个字不动。PDF、网页、文本先排成公文格式。",
            epilog=_REVIEW_EPILOG,
        )
    )
    _fix(
        commands.add_parser(
            "fix",
            help="改正有把握的差错",
            description="改正有把握的差错（标点、括号、数字写法、法规题名、重字等），写成一份新的文件。\nWord 文件里是修订，可以逐处接受或者拒绝；文本、网页直接改。",
            epilog=_FIX_EPILOG,
        )
    )
    _outline(
        commands.add_parser(
            "outline",
            help="显示识别出的标题层次",
            description="显示识别出的标题层次、各部分和依据。",
            epilog="例：lawgov outline 报告.docx",
        )
    )
    _metrics(
        commands.add_parser(
            "metrics",
            help="列出报告里的数字",
            description="列出报告里的数字，一个数字一行：指标、数值、单位、年度、原文。",
            epilog=_METRICS_EPILOG,
        )
    )
    _new(
        commands.add_parser(
            "new",
            help="生成一份待填的数据文件",
            description="为某个报告年度生成一份待填的数据文件，每一项都有说明。\n--from 带上去年报告里的数字和安排。",
            epilog=_NEW_EPILOG,
        )
    )
    _draft(
        commands.add_parser(
            "draft",
            help="由数据文件生成报告",
            description="由数据文件（YAML、JSON、XLSX）生成 GB/T 9704 格式的 Word 报告。\n缺的内容写成黄底的【待补充：……】。",
            epilog=_DRAFT_EPILOG,
        )
    )
    _format(
        commands.add_parser(
            "format",
            help="把已有的报告排成公文格式",
            description="把已有的报告（Word、PDF、网页、文本）按 GB/T 9704 重新排版，\n不改一个字。",
            epilog="例：lawgov format 旧稿.docx -o 排版.docx\n\n修订按全部接受处理，批注不带过去，图片不带过去，都会说明。",
        )
    )
    templates = commands.add_parser(
        "templates",
        help="列出起草用的模板",
        description="列出起草用的模板。",
        epilog="例：lawgov templates --show department",
    )
    templates.add_argument("--show", metavar="名称", help="输出一个模板的内容")
    schema = commands.add_parser(
        "schema",
        help="输出数据文件、配置、检查结果的 JSON Schema",
        description="输出 JSON Schema：draft 起草数据，profile 配置集，config 配置文件，\noutput 检查结果（check --format json）。",
        epilog="例：lawgov schema draft > draft.schema.json",
    )
    schema.add_argument(
        "kind", metavar="种类", choices=("draft", "profile", "config", "output"), help="draft、profile、config、output"
    )
    rules = commands.add_parser("rules", help="列出全部规则", description="列出全部规则。", epilog="例：lawgov rules")
    rules.add_argument("--format", choices=("text", "json"), default="text", help="输出格式，默认 text")
    explain = commands.add_parser(
        "explain",
        help="说明一条规则",
        description="说明一条规则：查什么、依据、级别、选项、例子。",
        epilog="例：lawgov explain LG104",
    )
    explain.add_argument("rule", metavar="规则", help="编号或者名称，例如 LG104、missing-part")
    profiles = commands.add_parser(
        "profiles", help="列出配置集", description="列出内置的配置集。", epilog="例：lawgov profiles"
    )
    profiles.add_argument("--format", choices=("text", "json"), default="text", help="输出格式，默认 text")
    return parser


_CHECK_EPILOG = """例：
  lawgov check 报告.docx
  lawgov check 报告文件夹 --format json -o 结果.json
  lawgov check 报告.docx --format html -o 结果.html
  lawgov check 报告.pdf --select LG1 --ignore no-signature
  lawgov check 报告文件夹 --baseline 上月.json

退出码：0 没有达到 --fail-on 级别的发现；1 有；2 有文件读不出来或者参数不对。"""

_REVIEW_EPILOG = """例：
  lawgov review 报告.docx -o 审读.docx
  lawgov review 报告.pdf --ignore LG8 -o 审读.docx

第一条批注在标题上：结论、各部分、文中没有的内容、没有检查的内容。
带宏的文档（.docm）要写成 .docm。退出码：0 已经写出；2 没有。"""

_FIX_EPILOG = """例：
  lawgov fix 报告.docx -o 改正.docx
  lawgov fix 报告.docx --diff
  lawgov fix 报告.txt --ignore LG8 -o 改正.txt

只改有把握的：全部接受就是改正后的文字，全部拒绝就是原来的文字。
没有可以改正的，写出的文件与原文件相同。PDF、OFD 不能就地改，请用 review。
退出码：0 已经写出（--diff：已经显示）；2 没有。"""

_METRICS_EPILOG = """例：
  lawgov metrics 报告.docx
  lawgov metrics 报告文件夹 --format xlsx -o 数字.xlsx

xlsx、parquet 要用 -o 写到文件；
parquet 需要先安装：pip install 'lawgov[parquet]'。
退出码：0 已经输出；2 有文件读不出来或者参数不对。"""


_NEW_EPILOG = """例：
  lawgov new --year 2026 --issuer 云溪县司法局 -o 数据.yaml
  lawgov new --year 2026 --from 去年报告.docx -o 数据.xlsx

填好以后：lawgov draft 数据.yaml -o 报告.docx"""

_DRAFT_EPILOG = """例：
  lawgov draft 数据.yaml -o 报告.docx
  lawgov draft 数据.xlsx --for web --pdf -o 公开稿.docx
  lawgov draft 数据.yaml --template 本县红头.docx -o 报告.docx

数据里有版头（formal）时生成报送稿，--for web 去掉版头、签发人、版记。
写完请运行 lawgov check 报告.docx。"""


def _check(command: Parser) -> None:
    command.add_argument("paths", metavar="路径", nargs="+", help="文件或者文件夹；- 表示标准输入")
    command.add_argument("--format", choices=FORMATS, help="输出格式，默认看 -o 的后缀，否则 text")
    command.add_argument("-o", "--output", metavar="文件", type=Path, help="写到文件")
    command.add_argument("--force", action="store_true", help="替换已有的输出文件")
    _judged(command)
    command.add_argument("--baseline", metavar="结果", help="以前的检查结果（json、jsonl），只报其中没有的发现")
    command.add_argument(
        "--fail-on", choices=("error", "warning", "note", "never"), help="达到哪一级就以 1 退出，默认 error"
    )


def _judged(command: Parser) -> None:
    """What a check is made by, in every command that makes one."""
    command.add_argument("--profile", metavar="配置集", help="配置集的名称或者自己的 .toml 文件，默认 national")
    command.add_argument("--issuer-kind", choices=_KINDS, help="发文机关的种类（以此为准）")
    command.add_argument("--issuer-level", choices=_LEVELS, help="发文机关的层级（以此为准）")
    command.add_argument("--year", metavar="年", type=parsed_by(_year), help="报告年度（以此为准）")
    command.add_argument(
        "--published", metavar="日期", type=parsed_by(_date), help="公开日期，如 2026-03-20（以此为准）"
    )
    command.add_argument(
        "--select",
        metavar="规则",
        type=_names,
        action="extend",
        default=[],
        help="只用这些规则：编号、前缀（LG1）、名称",
    )
    command.add_argument(
        "--ignore", metavar="规则", type=_names, action="extend", default=[], help="不用这些规则，写法同上"
    )


def _review(command: Parser) -> None:
    command.add_argument("file", metavar="文件", help="报告；- 表示标准输入")
    _judged(command)
    command.add_argument("--date", metavar="日期", type=parsed_by(_date), help="批注的日期，默认成文日期")
    _target(command)


def _fix(command: Parser) -> None:
    command.add_argument("file", metavar="文件", help="Word、文本、Markdown 或者网页；- 表示标准输入")
    command.add_argument("--apply", action="store_true", help="直接改，Word 文件里不留修订")
    command.add_argument("--diff", action="store_true", help="只显示改动，不写文件")
    _judged(command)
    command.add_argument(
        "--date",
        metavar="日期",
        type=parsed_by(_date),
        help="修订的日期，默认成文日期，没有写的是报告年度的下一年 1 月 1 日",
    )
    _target(command)


def _outline(command: Parser) -> None:
    command.add_argument("file", metavar="文件", help="报告；- 表示标准输入")
    command.add_argument("--text", action="store_true", help="只输出读到的正文")
    command.add_argument("--format", choices=("text", "json"), default="text", help="输出格式，默认 text")
    command.add_argument("-o", "--output", metavar="文件", type=Path, help="写到文件")
    command.add_argument("--force", action="store_true", help="替换已有的输出文件")


def _metrics(command: Parser) -> None:
    command.add_argument("paths", metavar="路径", nargs="+", help="文件或者文件夹；- 表示标准输入")
    command.add_argument(
        "--format", choices=("table", "json", "csv", "xlsx", "parquet"), default="table", help="输出格式，默认 table"
    )
    command.add_argument("-o", "--output", metavar="文件", type=Path, help="写到文件")
    command.add_argument("--force", action="store_true", help="替换已有的输出文件")
    command.add_argument("--year", metavar="年", type=parsed_by(_year), help="报告年度（以此为准）")


_KINDS = ("government", "department", "party_and_government")
_LEVELS = ("state", "province", "city", "county", "township")


def _new(command: Parser) -> None:
    command.add_argument("--year", metavar="年", type=parsed_by(_year), help="报告年度；有 --from 时默认是下一年")
    command.add_argument("--from", metavar="报告", dest="previous", help="去年的报告，任何能读的文件")
    command.add_argument("--issuer", metavar="机关", action="append", default=[], help="发文机关全称，联名的写多次")
    command.add_argument("--issuer-kind", choices=_KINDS, help="发文机关的种类，默认由名称判断")
    command.add_argument("--issuer-level", choices=_LEVELS, help="发文机关的层级，默认由名称判断")
    command.add_argument("--format", choices=("yaml", "json", "xlsx"), help="格式，默认看文件名后缀，再默认 yaml")
    _target(command)


def _draft(command: Parser) -> None:
    command.add_argument("data", metavar="数据文件", help="YAML、JSON 或者 XLSX；- 表示标准输入")
    command.add_argument("--template", metavar="模板", help="模板的名称，或者自己的文本、.docx 文件")
    command.add_argument(
        "--for",
        dest="occasion",
        choices=("web", "formal"),
        help="网上公开或者报送上级，默认看数据",
    )
    _written(command)


def _format(command: Parser) -> None:
    command.add_argument("file", metavar="文件", help="报告；- 表示标准输入")
    command.add_argument("--sealed", action="store_true", help="落款按加盖印章排")
    _written(command)


def _written(command: Parser) -> None:
    command.add_argument("--profile", metavar="配置集", help="配置集，其中 [layout] 定行距、字体、页码")
    command.add_argument("--date", metavar="日期", type=parsed_by(_date), help="文件属性里的日期，默认成文日期")
    command.add_argument("--pdf", action="store_true", help="同时生成 PDF（需要 LibreOffice）")
    _target(command)


def _target(command: Parser) -> None:
    command.add_argument("-o", "--output", metavar="文件", type=Path, help="写到文件")
    command.add_argument("--force", action="store_true", help="替换已有的输出文件")


def _names(text: str) -> list[str]:
    return [entry for entry in re.split(r"[,，、;；\s]+", text) if entry]


def _year(text: str) -> int:
    if not re.fullmatch(r"(?:19|20)\d\d", text):
        raise ValueError(f"“{text}”不是年份，应为四位数字，如 2025")
    return int(text)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"“{text}”不是日期，应写作 2026-03-20") from error
