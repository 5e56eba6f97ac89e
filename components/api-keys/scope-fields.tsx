import { useId } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { CheckboxField } from '@/components/ui/checkbox'
import { FieldError } from '@/components/ui/field'
import { scopeGroups } from './scope-text'

/** The scopes as check boxes, by resource. */
export function ScopeFields({ control, error }: { control: UseFormRegisterReturn; error?: string }) {
  const errorId = useId()
  return (
    <fieldset className="min-w-0" aria-describedby={error ? errorId : undefined}>
      <legend className="text-table font-medium">Scopes</legend>
      <p className="mt-0.5 text-caption text-muted-foreground">Choose only what this key needs.</p>
      <div className="mt-2 flex flex-col divide-y rounded-card border">
        {scopeGroups.map(({ resource, scopes }) => (
          <div
            key={resource}
            role="group"
            aria-label={resource}
            className="grid gap-x-4 gap-y-2.5 px-3 py-2.5 sm:grid-cols-[8rem_minmax(0,1fr)]"
          >
            <span aria-hidden className="text-table font-medium">
              {resource}
            </span>
            <div className="flex flex-col gap-2.5">
              {Object.entries(scopes).map(([scope, meaning]) => (
                <CheckboxField
                  key={scope}
                  {...control}
                  value={scope}
                  label={meaning}
                  help={<code>{scope}</code>}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
      <div aria-live="polite" className="mt-1.5 empty:hidden">
        {error && <FieldError id={errorId}>{error}</FieldError>}
      </div>
    </fieldset>
  )
}
