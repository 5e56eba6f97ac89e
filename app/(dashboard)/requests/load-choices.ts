import { documentedEndpoints } from '@/app/api/endpoints'
import type { RequestChoices } from '@/components/requests/request-view'
import type { ServiceContext } from '@/server/context'
import { listApiKeys } from '@/server/services/api-key/list-api-keys'

/** The addresses of the API whose calls belong to a company. */
const routes = [
  ...new Set(
    documentedEndpoints.flatMap(({ contract }) => (contract.access.by === 'none' ? [] : [contract.path])),
  ),
]

export async function loadChoices(context: ServiceContext): Promise<RequestChoices> {
  const keys = await listApiKeys(context)
  return { keys: keys.map(({ id, name, state }) => ({ id, name, isActive: state === 'active' })), routes }
}
