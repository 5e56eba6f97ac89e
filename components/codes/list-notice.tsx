import { Callout } from '@/components/ui/callout'

/** Says when the address named something that is not there, instead of failing over it. */
export function ListNotice({
  ignored,
  cursorRefused,
}: {
  ignored: readonly string[]
  cursorRefused: boolean
}) {
  if (ignored.length === 0 && !cursorRefused) return null
  return (
    <Callout
      tone="warning"
      role="status"
      className="mb-3"
      title={cursorRefused ? 'This is the first page' : 'Part of the address was not understood'}
    >
      {cursorRefused &&
        'The page in the address belongs to another list, or the filters have changed since. '}
      {ignored.length > 0 && `Left out: ${new Intl.ListFormat('en-US').format(ignored)}.`}
    </Callout>
  )
}
