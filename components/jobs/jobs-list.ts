import { defineList } from '@/components/list/define-list'
import { enumFilter } from '@/components/list/filters'
import { jobPath } from '@/components/paths'
import { jobStateLabels, jobTypeLabels } from './job-state'

const { queued, running, done, canceled, failed, undone } = jobStateLabels

export const jobsList = defineList({
  path: '/jobs',
  one: 'job',
  many: 'jobs',
  filters: {
    type: enumFilter(jobTypeLabels, { label: 'What', all: 'All jobs' }),
    state: enumFilter(
      { queued, running, done, canceled, failed, undone },
      { label: 'State', all: 'All states' },
    ),
  },
})

/** What became of the rows of a job, on its page. */
export const jobRowsListOf = (id: string) =>
  defineList({ path: jobPath(id), one: 'row', many: 'rows', filters: {}, defaultRows: 50 })
