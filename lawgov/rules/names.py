"""What looks like a person's name: a usual surname and a given name that makes no word with it."""

import re

SURNAME = "[王李张刘陈杨赵黄周吴徐孙胡朱郭何林罗郑梁宋唐许邓韩冯曹彭曾肖萧蔡潘袁董余叶杜苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾韦付邹孟熊秦邱侯尹薛雷段郝龚邵钱覃龙史贺顾毛]"
GIVEN = "[\u4e00-\u9fff]"
_NO_NAME = re.compile(
    r"某|[的了和与及或是在对向由被将把从为等其各所有不未已就诉申称提请要求应到至之以而因我你他她它这那]|[区县市镇乡村局委院厅部处科组队站所司社会街道路省]$"
)
_WORDS = re.compile(
    "(?:陈述|许可|周边|周期|张贴|程序|黄金|金融|余下|余款|余额|"
    "何时|何种|何人|何地|任何|顾虑|顾客|龙头|史料|雷同|段落|"
    "钱款|钱财|毛利|范围|张某|叶片|林业|林地|林权|梁上|唐突|"
    "何以|熊猫|苏州|徐州|郑州|韩国|许昌|沈阳|汉中|孟州|邓州|"
    "曹县|宋代|唐代|秦岭|雷电|雷击|程度|彭州|秦皇|肖像|黄河|"
    "黄石|黄山|黄冈|林木|林场|林区|朱批|江苏|高新|姜堰|丁类|"
    "钟点|许多|许诺|付款|付费|付清|贾汪|罗列|潘多|董事|董事长|"
    "袁州|杜绝|魏都|吕梁|姚安|卢氏|崔健|谭家|陆续|陆路|汪清|"
    "廖家|韦德|邹城|侯马|尹家|薛城|郝家|龚家|邵阳|覃塘|贺州|"
    "贺兰|史实|张家|李家|王家|张家港|秦皇岛|张家口|林管|张掖|"
    "吴江|吴中|余杭|余姚|徐汇|徐闻|周口|周至|何处)"
)
"""Words and places that begin with a surname."""


def is_name(text: str) -> bool:
    """Whether two or three characters may be a full name, and not a word, a place or 张某."""
    return _NO_NAME.search(text) is None and _WORDS.match(text) is None
