"""The built-in catalogue: complete, well formed, and right about the words of real reports."""

from collections import Counter

import pytest

from lawgov.metrics.catalogue import built_in

PER_GROUP = {"A": 19, "B": 22, "C": 8, "D": 33, "E": 11, "F": 16, "G": 9, "H": 7, "I": 10, "J": 14, "K": 8, "L": 4}

# The figure's own clause, its unit, what is spoken of → the metric.
MEANT = [
    # The five reports of seeds/.
    ("2021年共收到行政复议申请#件", "件", "reconsideration", "reconsideration_received"),
    ("依法受理#件", "件", "reconsideration", "reconsideration_accepted"),
    ("审结#件", "件", "reconsideration", "reconsideration_closed"),
    ("纠错#件", "件", "reconsideration", "reconsideration_corrected"),
    ("下发行政复议意见书#件", "件", "reconsideration", "reconsideration_opinion_issued"),
    ("2021年度办理以区政府为被告的行政诉讼案件#件", "件", "litigation", "litigation_new"),
    ("审结#件", "件", "litigation", "litigation_closed"),
    ("2021年全区行政负责人出庭率达到#", "比率", "litigation", "head_appearance_rate"),
    ("完成全区执法单位自查案卷#卷", "卷", "case_file", "case_file_self_review"),
    ("成立案卷评查小组对重点执法领域集中抽查案卷#卷", "卷", "case_file", "case_file_spot_check"),
    ("全年通过政务网站主动公开政务信息#份", "份", "disclosure", "proactive_disclosure"),
    ("依申请公开政务信息#份", "份", "disclosure", "disclosure_requests"),
    ("公文备案率#", "比率", "disclosure", "normative_filing_rate"),
    ("累计阅读量#次", "次", "disclosure", "media_reads"),
    ("产生“法律明白人”#名和", "名", None, "legal_literate_persons"),
    ("全区#家区级机关更新并落实普法责任清单", "家", "publicity", "publicity_duty_list"),
    ("区#家律师事务所", "家", None, "law_firms_count"),
    ("推动我区相关行政执法单位共适用“免罚清单”免罚、轻罚各类案件共#件", "件", None, "lenient_penalty_cases"),
    ("全年累计收到基层法治观察意见书#件次", "件次", None, "rol_observation_opinions"),
    ("完成新一届区委区政府#名法律顾问选聘工作", "名", None, "legal_advisers_count"),
    ("全年累计开展合法性审查#件", "件", None, "legality_review_total"),
    ("全年共收到行政复议申请#件", "件", "reconsideration", "reconsideration_received"),
    ("立案前化解#件", "件", "reconsideration", "reconsideration_resolved_before_filing"),
    ("制发行政复议建议书#份", "份", "reconsideration", "reconsideration_suggestion_issued"),
    ("2024年全区行政机关负责人出庭应诉率#", "比率", "litigation", "head_appearance_rate"),
    ("全年共受理法律援助案件#件", "件", "legal_aid", "legal_aid_accepted"),
    ("其中刑事案件#件", "件", "legal_aid", "legal_aid_criminal"),
    ("民事案件#件", "件", "legal_aid", "legal_aid_civil"),
    ("全年共对#家企业法治体检", "家", None, "enterprise_legal_checkups"),
    ("2024年以来运用小程序办理简单公证事项#件", "件", "notarization", "notarization_cases"),
    ("新增村(社区)人民调解委员会#家", "家", "mediation", "mediation_committees"),
    ("各调委会全年共受理各类矛盾纠纷#件", "件", "mediation", "mediation_accepted"),
    ("司法确认#件", "件", "mediation", "judicial_confirmation"),
    (
        "全区“三所联动”人民调解工作室共受理矛盾纠纷#起",
        "起",
        "mediation",
        "three_institution_mediation_accepted",
    ),
    ("成功化解#起", "起", "mediation", "mediation_success"),
    ("调解成功率#", "比率", "mediation", "mediation_success_rate"),
    ("公安分局等相关部门完成#名人民陪审员选任工作", "名", None, "jurors_selected"),
    ("参与检察院检务活动#人次", "人次", None, "supervisors_participation"),
    ("好评率维持在#", "比率", None, "service_positive_rate"),
    ("全区#个政务服务大厅已实现", "个", None, "service_halls"),
    ("新增#项区级“免申即享”政策服务", "项", None, "no_apply_enjoy"),
    ("社会、城建所有领域共计#件重大决策被纳入目录管理", "件", "decision", "major_decisions_listed"),
    ("全区#家行政机关对现行有效的行政规范性文件开展了全面评估清理", "家", "normative", "normative_cleanup_units"),
    ("共有现行有效规范性文件#件", "件", "normative", "normative_docs_in_force"),
    ("继续有效#件", "件", "normative", "normative_docs_kept"),
    ("拟修改#件", "件", "normative", "normative_docs_to_amend"),
    ("拟废止#件", "件", "normative", "normative_docs_to_repeal"),
    ("拟失效#件", "件", "normative", "normative_docs_to_lapse"),
    ("2023年度区政府制发规范性文件#件", "件", "normative", "normative_docs_issued"),
    ("核查处理#件问题案件", "件", None, "enforcement_special_rectification"),
    ("集合全区#家行政执法单位", "家", None, "platform_coverage"),
    ("2023年全区人民调解组织受理纠纷#件", "件", "mediation", "mediation_accepted"),
    ("调解成功#件", "件", "mediation", "mediation_success"),
    ("成功率#", "比率", "mediation", "mediation_success_rate"),
    ("和解化解行政复议案件成功率达#", "比率", "reconsideration", "reconsideration_mediation_rate"),
    ("成功化解疑难纠纷#起", "起", "mediation", "difficult_disputes_resolved"),
    ("出台地方性法规#项", "项", "legislation", "regulations_submitted"),
    ("市政府规章#项", "项", "legislation", "government_rules_made"),
    ("收集意见建议#条", "条", "legislation", "legislation_opinions_collected"),
    ("推动市政府基层立法联系点由10个扩展为#个", "个", "legislation", "legislation_contact_points"),
    ("涵盖#项免罚事项", "项", None, "lenient_list_items"),
    ("#家企业受益", "家", None, "lenient_enterprises"),
    ("出台实施首批#项街道乡镇行政执法事项目录清单", "项", None, "delegated_powers_items"),
    ("全市非诉中心共接受案件#件", "件", "mediation", "non_litigation_cases"),
    ("有效帮扶解困#人次", "人次", None, "resettlement_help"),
    ("累计开展中心组学习#次", "次", None, "party_theory_study_count"),
    ("2021年开展区政府常务会议学法#次", "次", None, "executive_meeting_law_study"),
    ("共计#人次", "人次", "exam", "cadre_law_exam_persons"),
    ("通过率达#", "比率", "exam", "cadre_law_exam_pass_rate"),
    ("共审查规范性文件草案#件", "件", "normative", "normative_drafts_reviewed"),
    ("备案审查部门规范性文件#件", "件", "normative", "normative_docs_filed"),
    ("合同等#件", "件", "township_review", "township_legality_review"),
    ("重大经济合同#件", "件", None, "contracts_reviewed"),
    ("对符合法定条件的#个行政执法部门确认其行政执法主体资格", "个", None, "enforcement_subjects_count"),
    ("开展全区行政执法证件统一换证#本", "本", None, "enforcement_new_certified"),
    ("组织新申领执法证考试通过#人", "人", None, "enforcement_new_certified"),
    ("全区共有#位持证执法人员", "位", None, "enforcement_officers_certified"),
    ("统一采购了#台执法记录仪", "台", None, "body_cameras"),
    ("制发行政执法监督通知书#份", "份", None, "enforcement_supervision_notices"),
    ("共收到行政复议申请#件", "件", "reconsideration", "reconsideration_received"),
    ("其中受理前调解#件", "件", "reconsideration", "reconsideration_resolved_before_filing"),
    ("受理后调解#件", "件", "reconsideration", "reconsideration_mediated"),
    ("综合化解率达到#", "比率", "reconsideration", "reconsideration_mediation_rate"),
    ("有效化解行政争议#件", "件", None, "dispute_resolved_cases"),
    ("全年新增从业人员#人", "人", None, "lawyers_count"),
    ("创收约#元", "元", None, "lawyer_revenue"),
    ("全年累计为各类市场主体提供法律咨询#件", "件", None, "legal_consultations"),
    ("区公共法律服务中心全年累计接听12348来电咨询#人次", "人次", None, "legal_consultations"),
    ("辖区#个e通服务点全部开通运行", "个", None, "pls_facilities"),
    ("全年新建各类法治宣传阵地#个", "个", "publicity", "legal_culture_sites"),
    ("组建了一支#人的法治志愿者队伍", "人", None, "volunteers_count"),
    ("成功创建全国民主法治示范村(社区)#个", "个", None, "democratic_villages"),
    ("省级民主法治村(社区)#个", "个", None, "democratic_villages"),
    # Wordings of other reports.
    ("镇街合法性审查#件", "件", "township_review", "township_legality_review"),
    ("开展公平竞争审查#件", "件", None, "fair_competition_reviewed"),
    ("举办执法人员培训班#期", "期", "training", "rol_training_sessions"),
    ("培训#人次", "人次", "training", "rol_training_persons"),
    ("主要负责人专题研究法治政府建设#次", "次", None, "rule_of_law_topic_meetings"),
    ("审议法治议题#项", "项", None, "rule_of_law_topics_reviewed"),
    ("现场述法#人", "人", "law_reporting", "law_reporting_persons"),
    ("开展旁听庭审活动#次", "次", None, "court_hearing_observed"),
    ("共办理行政处罚案件#件", "件", "penalty", "penalty_cases"),
    ("其中一般程序#件", "件", "penalty", "penalty_general_procedure"),
    ("简易程序#件", "件", "penalty", "penalty_simple_procedure"),
    ("罚没款#元", "元", "penalty", "penalty_amount"),
    ("结案率#", "比率", "penalty", "case_closure_rate"),
    ("执法人员持证率#", "比率", None, "enforcement_cert_rate"),
    ("审核重大执法决定#件", "件", None, None),
    ("开展重大执法决定法制审核#件", "件", None, "major_decision_legal_review"),
    ("开展双随机抽查#批次", "批次", None, "double_random_batches"),
    ("开展涉企检查#户次", "户次", None, "inspections_count"),
    ("全程网办率达#", "比率", None, "online_rate"),
    ("作出不予受理决定#件", "件", "reconsideration", "reconsideration_not_accepted"),
    ("上年结转#件", "件", "reconsideration", "reconsideration_carried_over"),
    ("维持#件", "件", "reconsideration", "reconsideration_maintained"),
    ("直接纠错率为#", "比率", "reconsideration", "reconsideration_correction_rate"),
    ("尚未审结#件", "件", "reconsideration", "reconsideration_pending"),
    ("败诉#件", "件", "litigation", "litigation_lost"),
    ("一审败诉率#", "比率", "litigation", "litigation_loss_rate"),
    ("行政机关负责人出庭应诉#次", "次", "litigation", "head_appearance_count"),
    ("办理人大代表建议和政协提案#件", "件", None, "npc_cppcc_proposals"),
    ("办理行政调解案件#件", "件", "mediation", "admin_mediation_cases"),
    ("办理信访事项#件", "件", "petition", "petition_cases"),
    ("在册社区矫正对象#人", "人", None, "community_correction_persons"),
    ("开展普法宣传活动#场次", "场次", "publicity", "publicity_events"),
    ("受众#人次", "人次", "publicity", "publicity_audience"),
    ("发放宣传资料#份", "份", "publicity", "publicity_materials"),
    ("开展应急演练#次", "次", None, "emergency_drills"),
]

# What the catalogue has no metric for, or not enough words to tell.
UNKNOWN = [
    ("召开#次会议", "次", None),
    ("投入资金#元", "元", None),
    ("共#个部门", "个", None),
    ("受理#件", "件", None),
    ("审结#件", "件", None),
    ("其中刑事案件#件", "件", None),
    ("民事案件#件", "件", "mediation"),
    ("含区政府#件", "件", "normative"),
    ("同比增长#", "比率", "reconsideration"),
    ("同比下降#", "比率", "litigation"),
    ("家律师事务所分别与#家商会签订了合作共建协议", "家", None),
    ("指导24个基层党组织#名党员开展主题学习", "名", None),
    ("督促#家单位年度法治政府建设情况报告按时向社会公开", "家", None),
    ("选派#名服务保障工作人员提供一站式法律服务", "名", None),
    ("累计参与律师#人", "人", None),
    ("服务#人次", "人次", None),
    ("完成区律师行业党总支及#个律所支部换届工作", "个", None),
    ("组织召开#场专题推进会", "场", None),
    ("法律援助#件", "件", "legal_aid"),
    ("推动市政府基层立法联系点由#个扩展为", "个", "legislation"),
    ("下设#个子平台", "个", None),
    ("已促成#件科技成果转化", "件", None),
    ("各级党组织书记累计讲授党课#场", "场", None),
    ("发现问题#个", "个", None),
    ("征集市民“金点子”#条", "条", None),
]


def test_every_group_has_its_metrics() -> None:
    entries = built_in().entries
    assert len(entries) == len({entry.id for entry in entries}) == 161
    assert Counter(entry.group for entry in entries) == PER_GROUP
    assert len({entry.name for entry in entries}) == 161


def test_every_entry_is_well_formed() -> None:
    catalogue = built_in()
    for entry in catalogue.entries:
        assert entry.topic is None or entry.topic in catalogue.topics, entry.id
        assert all((entry.match, entry.units, entry.issuers)), entry.id
        assert all(wording.strip(" …#") for wording in (*entry.match, *entry.aliases)), entry.id
        assert all(word.strip() for word in entry.exclude), entry.id
        assert set(entry.issuers) <= set("GJDTM"), entry.id
        assert 0 <= entry.usual <= 100, entry.id
        assert (entry.kind, entry.units) in (("rate", ("比率",)), ("money", ("元",))) or entry.kind == "count", entry.id


def test_no_wording_is_shut_out_by_its_own_entry() -> None:
    for entry in built_in().entries:
        for wording in entry.match:
            assert not [word for word in entry.exclude if word in wording], (entry.id, wording)


def test_few_metrics_are_expected_of_most_reports() -> None:
    assert 10 <= sum(entry.usual >= 60 for entry in built_in().entries) <= 20


@pytest.mark.parametrize(("clause", "unit", "topic", "expected"), MEANT)
def test_the_words_of_a_figure(clause: str, unit: str, topic: str | None, expected: str | None) -> None:
    found = built_in().identify(clause, unit, topic)
    assert (found.id if found else None) == expected


@pytest.mark.parametrize(("clause", "unit", "topic"), UNKNOWN)
def test_words_that_mean_no_metric(clause: str, unit: str, topic: str | None) -> None:
    assert built_in().identify(clause, unit, topic) is None


def test_topics_in_real_sentences() -> None:
    topics = built_in().topics
    assert topics["reconsideration"].search("2021年共收到行政复议申请")
    assert topics["township_review"].search("推动街道(镇)合法性审查从有形覆盖到有效覆盖")
    assert topics["training"].search("组织开展行政执法人员专题培训")
    assert topics["exam"].search("组织新提任区管领导干部任前考试")
    assert topics["exam"].search("处级干部学法测试")
    assert not topics["training"].search("开展职业技能培训")
