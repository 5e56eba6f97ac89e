import { defineList } from '@/components/list/define-list'
import { enumFilter } from '@/components/list/filters'
import { programStateLabels } from './program-state'

export const programsList = defineList({
  path: '/programs',
  one: 'program',
  many: 'programs',
  defaultRows: 50,
  filters: { state: enumFilter(programStateLabels, { label: 'State', all: 'All states' }) },
})
