import { defineList } from '@/components/list/define-list'
import { enumFilter } from '@/components/list/filters'
import { paymentRunPath } from '@/components/paths'
import { paymentRunStateLabels } from './run-state'

export const paymentRunsList = defineList({
  path: '/payment-runs',
  one: 'payment run',
  many: 'payment runs',
  filters: { state: enumFilter(paymentRunStateLabels, { label: 'State', all: 'All states' }) },
})

/** The lines of a run, on its page. */
export const runLinesListOf = (id: string) =>
  defineList({ path: paymentRunPath(id), one: 'line', many: 'lines', filters: {}, defaultRows: 50 })
