import { Field } from '@/components/ui/field'
import { Select, type SelectOption } from '@/components/ui/select'
import { importColumns, type ImportColumn } from '@/domain/referral-code/import-columns'
import { columnLabels } from './column-labels'
import type { FileColumn } from './read-header'

const leftOut = 'leftOut'
const options: SelectOption[] = [
  { value: leftOut, label: 'Leave out' },
  ...importColumns.map((column) => ({ value: column, label: columnLabels[column] })),
]

interface ColumnChoicesProps {
  columns: readonly FileColumn[]
  onChange: (index: number, meaning: ImportColumn | null) => void
}

/** What each column of the file means. */
export function ColumnChoices({ columns, onChange }: ColumnChoicesProps) {
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-3 text-table font-medium">Columns</legend>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {columns.map(({ name, example, meaning }, index) => (
          <Field
            key={index}
            label={<span className="break-words">{name || `Column ${index + 1}`}</span>}
            help={
              <span className="line-clamp-1 break-all">
                {example ? `First row: ${example}` : 'First row: empty'}
              </span>
            }
          >
            <Select
              value={meaning ?? leftOut}
              onValueChange={(value) => onChange(index, value === leftOut ? null : (value as ImportColumn))}
              options={options}
            />
          </Field>
        ))}
      </div>
    </fieldset>
  )
}
