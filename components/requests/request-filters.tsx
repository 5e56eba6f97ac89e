'use client'

import { debounce, useQueryStates } from 'nuqs'
import { useTransition } from 'react'
import { cn } from '@/components/ui/class-names'
import { Input } from '@/components/ui/input'
import { SearchInput } from '@/components/ui/search-input'
import { Select } from '@/components/ui/select'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { requestParameters, statusClasses, type RequestParameters } from './request-parameters'
import type { RequestChoices } from './request-view'
import { statusText } from './status-text'

const any = 'any'
const statusOptions = [
  { value: any, label: 'All statuses' },
  ...statusClasses.map((each) => ({ value: each, label: each, detail: statusText[each].label })),
]

/** Everything here lives in the URL; a change begins again at the first page. While one is on its way, what stands after is dimmed. */
export function RequestFilters({ choices: { keys, routes } }: { choices: RequestChoices }) {
  const [pending, startTransition] = useTransition()
  const [{ request, key, status, route, from, to }, setParameters] = useQueryStates(requestParameters, {
    shallow: false,
    startTransition,
  })

  const choose = (change: Partial<RequestParameters>) =>
    void setParameters({ ...change, cursor: null }, { history: 'push' })
  const type = (name: 'request' | 'from' | 'to', text: string) => {
    const value = text.trimStart() === '' ? null : text.trimStart()
    void setParameters(
      { [name]: value, cursor: null },
      { limitUrlUpdates: debounce(value === null ? 0 : 300) },
    )
  }
  const day = (name: 'from' | 'to', value: string | null) => (
    <Input
      type="date"
      aria-label={name === 'from' ? 'From this day in UTC' : 'Until this day in UTC'}
      leading={name === 'from' ? 'From' : 'Until'}
      className={cn(
        'pl-12 max-sm:pr-1 max-sm:[&::-webkit-calendar-picker-indicator]:hidden',
        value === null && 'text-muted-foreground',
      )}
      value={value ?? ''}
      min={name === 'to' && from ? from : '2000-01-01'}
      max={name === 'from' && to ? to : '9999-12-31'}
      onChange={(event) => type(name, event.target.value)}
    />
  )
  const keyOptions = keys.map(({ id, name, isActive }) => ({
    value: id,
    label: name,
    detail: isActive ? undefined : 'ended',
  }))
  const routeOptions = routes.map((each) => ({ value: each, label: <code>{each}</code> }))

  return (
    <div
      role="search"
      aria-label="Requests"
      data-pending={pending || undefined}
      className="peer mb-3 grid grid-cols-2 gap-2 lg:grid-cols-3"
    >
      <div className="max-lg:col-span-2">
        <SearchInput
          aria-label="Request id"
          placeholder="Request id, all of it"
          value={request ?? ''}
          onChange={(event) => type('request', event.target.value)}
        />
      </div>
      <Select
        aria-label="API key"
        options={[{ value: any, label: 'All callers' }, ...keyOptions]}
        value={keys.some(({ id }) => id === key) ? key! : any}
        onValueChange={(value) => choose({ key: value === any ? null : value })}
      />
      <Select
        aria-label="Status"
        options={statusOptions}
        value={status ?? any}
        onValueChange={(value) => choose({ status: statusClasses.find((each) => each === value) ?? null })}
      />
      <div className="max-lg:col-span-2">
        <Select
          aria-label="Call"
          options={[{ value: any, label: 'All calls' }, ...routeOptions]}
          value={routeOptions.some(({ value }) => value === route) ? route! : any}
          onValueChange={(value) => choose({ route: value === any ? null : value })}
        />
      </div>
      {day('from', from)}
      {day('to', to)}
      <VisuallyHidden role="status">{pending ? 'Loading requests' : ''}</VisuallyHidden>
    </div>
  )
}
