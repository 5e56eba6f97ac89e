import { useWatch, type Control } from 'react-hook-form'
import { fillIn, type BrandFields } from '@/domain/company/brand'
import { colorSchema, textOn } from '@/domain/contrast'

interface BrandPreviewProps {
  control: Control<BrandFields>
  companyName: string
}

/** The share page of a code with what the form holds. It alone is rendered again at each key. */
export function BrandPreview({ control, companyName }: BrandPreviewProps) {
  const fields = useWatch({ control, compute: (all) => all })
  const company = fields.name.trim() || companyName
  const background = colorSchema.safeParse(fields.color).data ?? '#71717a'
  const onColor = { background, color: textOn(background).color }
  const shown = (text: string) => fillIn(text, { code: 'YOURCODE', company })
  return (
    <figure
      aria-label="Preview"
      className="self-start overflow-hidden rounded-card border lg:sticky lg:top-4"
    >
      <p className="px-4 py-3 text-center font-medium wrap-anywhere" style={onColor}>
        {company}
      </p>
      <div className="flex flex-col items-center gap-3 p-4 text-center wrap-anywhere">
        <p className="text-title font-medium">{shown(fields.headline)}</p>
        <p className="text-muted-foreground">{shown(fields.offer)}</p>
        <code className="text-title font-medium">YOURCODE</code>
        {fields.destination.trim() && (
          <span className="rounded px-4 py-2 font-medium" style={onColor}>
            {shown(fields.buttonText)}
          </span>
        )}
      </div>
      <figcaption className="border-t px-4 py-2 text-caption text-muted-foreground">
        {fields.mode === 'redirect' ? 'Visitors go straight to the destination.' : 'Preview of the page.'}
      </figcaption>
    </figure>
  )
}
