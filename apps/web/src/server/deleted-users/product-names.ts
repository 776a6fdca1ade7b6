import type { OperationContext } from '@reprieve/operations'
import { container } from '../container.ts'

/** Names of the tenant's products by SKU id; empty if the caller may not see them. */
export async function productNames(context: OperationContext): Promise<ReadonlyMap<string, string>> {
  const products = await container().operations.listProducts(context, {})
  return new Map(products.ok ? products.value.map(({ skuId, name }) => [skuId, name]) : [])
}
