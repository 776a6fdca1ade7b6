import type { ConflictKind } from '../user/conflicts.ts'

export const zhHans = {
  'name.active-user': '用户名 {value} 现在由用户 {holderName} 使用。',
  'name.group': '用户名 {value} 现在由组 {holderName} 使用。',
  'name.contact': '用户名 {value} 现在由联系人 {holderName} 使用。',
  'name.shared-mailbox': '用户名 {value} 现在由共享邮箱 {holderName} 使用。',
  'name.same-batch': '用户名 {value} 将分配给同一请求的第 {row, number} 行。',
  'address.active-user': '地址 {value} 现在由用户 {holderName} 使用。',
  'address.group': '地址 {value} 现在由组 {holderName} 使用。',
  'address.contact': '地址 {value} 现在由联系人 {holderName} 使用。',
  'address.shared-mailbox': '地址 {value} 现在由共享邮箱 {holderName} 使用。',
  'address.same-batch': '地址 {value} 将分配给同一请求的第 {row, number} 行。',
  'domain.not-verified': '{value} 的域不再是此租户的已验证域。',
  'licence.no-seat': '许可证 {value} 没有可用的席位。',
  'licence.unavailable': '许可证 {value} 在此租户中不再可用。',
  'licence.no-usage-location': '许可证 {value} 需要使用位置，而该用户没有使用位置。',
  'role.caller-too-weak': '该用户曾拥有你无权分配的目录角色：{value}。',
  'source.synchronised': '该用户在本地目录中管理：请在本地目录中还原，或将其转换为云用户。',
  'anchor.taken': '源锚点 {value} 现在由用户 {holderName} 使用。',
} as const satisfies Record<ConflictKind, string>
