"""Measure words: what may stand behind a number that counts."""

_WORDS = """
人次 件次 户次 家次 场次 车次 班次 批次 项次 条次 例次 台次 平方米 平方公里 ㎡ 立方米
微克/立方米 毫克/升 个工作日 工作日 个小时 千瓦时 公里 千米 公顷 学时 课时 小时 分钟 个月 万元
亿元 美元 元 件 起 宗 次 场 个 名 人 位 家 户 项 条 份 篇 部 本 册 卷 批 期 支 辆 台
套 所 处 间 座 幢 栋 块 张 幅 大类 类 种 门 节 天 吨 亩 米 站 口 对 队 组 枚 面 轮 例
段 句 字 集 讲 堂 单 岁 席 盒 箱 村 镇 乡 街道 票 分 周 点 款 只 棵 株 片 则 幕 档 道
层 笔 趟 桩 艘 架 把 根 公斤 千克 克 升 度 市 县 区 人份 户数 步 环 环节 方面 事项 机构
部门 单位 企业 案
"""

MEASURES = tuple(_WORDS.split())

UNIT = "|".join(sorted(MEASURES, key=lambda word: (-len(word), word)))
"""All of them for a regular expression, the longest first."""
