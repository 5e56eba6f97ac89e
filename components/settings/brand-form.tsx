'use client'

import { Controller } from 'react-hook-form'
import { toast } from 'sonner'
import type { Action } from '@/components/form/action-result'
import { useActionForm } from '@/components/form/use-action-form'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Field } from '@/components/ui/field'
import { Input, Textarea } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { brandSchema, shareModes, type Brand, type BrandFields } from '@/domain/company/brand'
import { BrandPreview } from './brand-preview'
import { ColorField } from './color-field'
import { shareModeText } from './share-mode-text'

export interface BrandFormProps {
  brand: Brand
  companyName: string
  save: Action<BrandFields>
}

export function BrandForm({ brand, companyName, save }: BrandFormProps) {
  const form = useActionForm({
    schema: brandSchema,
    defaultValues: { ...brand, name: brand.name ?? '', destination: brand.destination ?? '' },
    action: (fields: BrandFields) => save(fields),
    onDone: () => void toast.success('Brand saved'),
  })
  const line = (name: keyof BrandFields, label: string, help?: string, placeholder?: string) => (
    <Field label={label} help={help} error={form.errorOf(name)}>
      <Input {...form.register(name)} placeholder={placeholder} autoComplete="off" />
    </Field>
  )
  const lines = (name: keyof BrandFields, label: string, rows: number, help?: string) => (
    <Field label={label} help={help} error={form.errorOf(name)}>
      <Textarea {...form.register(name)} rows={rows} />
    </Field>
  )
  return (
    <form noValidate onSubmit={form.submit} className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex min-w-0 flex-col gap-4">
        {form.problem && (
          <Callout tone="danger" role="alert">
            {form.problem}
          </Callout>
        )}
        {line('name', 'Display name', 'Leave empty to use the company name.', companyName)}
        <ColorField control={form.control} error={form.errorOf('color')} />
        {line(
          'destination',
          'Destination',
          'The address that visitors continue to. Put {code} where the code belongs; {isvId} also works.',
          'https://example.com/join?code={code}',
        )}
        <Field label="A link opens" error={form.errorOf('mode')}>
          <Controller
            name="mode"
            control={form.control}
            render={({ field: { ref, value, onChange, onBlur } }) => (
              <Select
                ref={ref}
                value={value}
                onValueChange={onChange}
                onBlur={onBlur}
                options={shareModes.map((mode) => ({ value: mode, label: shareModeText[mode] }))}
              />
            )}
          />
        </Field>
        {line('headline', 'Headline', 'The headline, offer and button can contain {code} and {company}.')}
        {lines('offer', 'Offer', 2)}
        {line('buttonText', 'Button')}
        {lines(
          'messageText',
          'Text for a message',
          2,
          'The texts to copy on a code’s page can also contain {link}.',
        )}
        {lines('mailText', 'Text for an email', 4)}
        {lines('postText', 'Text for a post', 2)}
        <div>
          <Button type="submit" variant="primary" pending={form.pending}>
            Save brand
          </Button>
        </div>
      </div>
      <BrandPreview control={form.control} companyName={companyName} />
    </form>
  )
}
