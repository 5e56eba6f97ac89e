import { defineList } from '@/components/list/define-list'
import { enumFilter } from '@/components/list/filters'
import { endpointPath } from '@/components/paths'
import { deliveryStateLabels } from './delivery-state'

/** The deliveries of an endpoint, on its page. */
export const deliveriesListOf = (endpointId: string) =>
  defineList({
    path: endpointPath(endpointId),
    one: 'delivery',
    many: 'deliveries',
    filters: { state: enumFilter(deliveryStateLabels, { label: 'State', all: 'All' }) },
  })
