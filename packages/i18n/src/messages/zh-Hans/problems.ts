import type { problems as english } from '../en/problems.ts'
import type { Translation } from '../translation.ts'

export const problems = {
  wrongForm: '格式不符合要求',
  missing: '缺失',
  text: '必须是文本',
  number: '必须是数字',
  wholeNumber: '必须是整数',
  trueOrFalse: '必须是 true 或 false',
  list: '必须是列表',
  object: '必须是对象',
  moment: '必须是时间点',
  tooLong: '过长：最多 {limit}',
  tooLarge: '过大：最大 {limit}',
  tooShort: '过短：至少 {limit}',
  tooSmall: '过小：最小 {limit}',
  oneOf: '必须是以下之一：{values}',
  unknownMembers: '包含未知成员：{members}',
  characters: '包含不允许的字符',
  noMailAddress: '不是电子邮件地址',
  invisible: '包含不可见字符或改变文字方向的字符',
  noCountry: '不是 ISO 3166 国家/地区代码',
  noCountryButBritain: '不是 ISO 3166 国家/地区代码：是否为 GB？',
  alsoAssigned: '包含同时要分配的产品',
  needsPassword: '需要密码',
  inRowAlready: '已在第 {row} 行',
  https: '必须以 https:// 开头',
} as const satisfies Translation<typeof english>
