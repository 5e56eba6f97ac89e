import type { ListCsv } from '@/app/list-csv'
import { requestsList } from '@/components/requests/requests-list'
import type { LoggedRequest } from '@/server/services/request-log/list-requests'
import { exportList } from '../../export-list'
import { findRequests } from '../find-requests'

const requestsCsv: ListCsv<LoggedRequest> = {
  columns: {
    requestId: ({ requestId }) => requestId,
    at: ({ at }) => at.toISOString(),
    method: ({ method }) => method,
    route: ({ route }) => route,
    status: ({ status }) => String(status),
    errorCode: ({ errorCode }) => errorCode,
    durationMs: ({ durationMs }) => String(durationMs),
    caller: ({ caller }) => caller.type,
    apiKeyId: ({ caller }) => caller.apiKeyId,
    apiKeyName: ({ caller }) => caller.keyName,
  },
  figures: ['status', 'durationMs'],
}

/** All requests that match the list's filters, as a CSV file. */
export const GET = exportList({
  list: requestsList,
  permission: 'credentials:read',
  csv: requestsCsv,
  find: findRequests,
})
