"""Short but whole reports for the examples of rules: a good one, and the same with one part put otherwise."""

TITLE = "云溪县司法局2023年法治政府建设情况报告"
OPENING = "2023年，县司法局认真履行职责，现将2023年度法治政府建设情况报告如下："
ACHIEVEMENTS = (
    "一、主要举措和成效\n"
    "（一）健全行政执法工作体系\n全年评查行政执法案卷120卷，发出执法监督通知书6份，举办执法人员培训班3期、培训310人次。\n"
    "（二）化解行政争议\n共收到行政复议申请59件，受理52件，审结50件，调解和解18件，行政机关负责人出庭应诉率100%。"
)
PROBLEMS = (
    "二、存在的不足和原因\n"
    "（一）基层执法力量偏弱。3个乡镇的持证执法人员不足5人，主要原因是编制少、人员流动大。\n"
    "（二）执法案卷质量不高。抽查的120卷案卷中有9卷文书不规范，原因在于对新修订的行政处罚法学习不够。"
)
RESPONSIBILITY = (
    "三、党政主要负责人履行推进法治建设第一责任人职责情况\n"
    "局长主持召开党组会议研究法治政府建设4次，带头在理论学习中心组学法6次，对行政复议案件作出批示12次，"
    "出庭应诉2次，2023年12月在县委全会上专题述法，督办整改问题7个。"
)
PLAN = (
    "四、下一年度主要安排\n"
    "（一）充实执法力量。2024年6月底前为每个乡镇配齐5名以上持证执法人员，由县司法局会同县委编办负责。\n"
    "（二）提升案卷质量。2024年开展案卷评查2次，评查案卷150卷，合格率达到98%。"
)
SIGN_OFF = "云溪县司法局\n2024年1月15日"


def sample(
    achievements: str = ACHIEVEMENTS,
    problems: str = PROBLEMS,
    responsibility: str = RESPONSIBILITY,
    plan: str = PLAN,
    *,
    title: str = TITLE,
    opening: str = OPENING,
    sign_off: str = SIGN_OFF,
) -> str:
    """A whole report; an empty string leaves that piece out."""
    return "\n".join(
        piece for piece in (title, opening, achievements, problems, responsibility, plan, sign_off) if piece
    )
