import type { FieldView } from './schema-fields'
import { FormattedText } from './prose'

/** The fields of a request or response; nested ones are indented. */
export function FieldsTable({
  label,
  fields,
  requests,
}: {
  label: string
  fields: readonly FieldView[]
  requests: boolean
}) {
  return (
    <table aria-label={label} className="w-full table-fixed text-left text-table">
      <colgroup>
        <col className="w-2/5" />
        <col />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Meaning and limits</th>
        </tr>
      </thead>
      <tbody className="divide-y">
        {fields.map((field) => (
          <FieldRow key={field.name} field={field} requests={requests} />
        ))}
      </tbody>
    </table>
  )
}

function FieldRow({ field, requests }: { field: FieldView; requests: boolean }) {
  const { name, type, required, description, limits, values } = field
  const depth = name.split('.').length - 1
  return (
    <tr className="align-top">
      <th scope="row" className="py-2 pr-3 font-normal" style={{ paddingLeft: `${depth * 0.75}rem` }}>
        <code className="font-medium wrap-anywhere">{depth ? <Path name={name} /> : name}</code>
        <span className="block text-caption text-muted-foreground">
          {type}
          {requests && required && <span className="text-danger"> · required</span>}
        </span>
      </th>
      <td className="py-2">
        {description && (
          <p className="wrap-anywhere">
            <FormattedText text={description} />
          </p>
        )}
        {values.length > 0 && (
          <p className="flex flex-wrap gap-1 py-0.5">
            {values.map((value) => (
              <code key={value} className="rounded border bg-muted px-1 text-caption wrap-anywhere">
                {value}
              </code>
            ))}
          </p>
        )}
        {limits.length > 0 && (
          <p className="text-caption wrap-anywhere text-muted-foreground">{limits.join(' · ')}</p>
        )}
      </td>
    </tr>
  )
}

/** Shows the last part only; copied text and screen readers get the full name. */
function Path({ name }: { name: string }) {
  const cut = name.lastIndexOf('.') + 1
  return (
    <>
      <span className="sr-only">{name.slice(0, cut)}</span>
      {name.slice(cut)}
    </>
  )
}
