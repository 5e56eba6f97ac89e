import { Fragment, type ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'

/** Renders `back-ticked` parts as code. */
export function FormattedText({ text }: { text: string }) {
  return text.split('`').map((part, index) =>
    index % 2 ? (
      <code key={index} className="rounded bg-muted px-1 text-[0.9em] wrap-anywhere">
        {part}
      </code>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  )
}

/** The paragraphs, lists and headings of a guide. */
export function Prose({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div
      className={cn(
        'flex max-w-[75ch] flex-col gap-3 leading-6 [&_a]:text-primary-text [&_a]:underline [&_a]:underline-offset-2',
        '[&_h2:not(:first-child)]:mt-5 [&_h2]:text-section [&_h2]:font-medium [&_li]:pl-1 [&_ol]:list-decimal [&_ol]:pl-5 [&_ul]:list-disc [&_ul]:pl-5',
        '[&_:not(pre)>code]:rounded [&_:not(pre)>code]:bg-muted [&_:not(pre)>code]:px-1 [&_:not(pre)>code]:text-[0.9em] [&_:not(pre)>code]:wrap-anywhere',
        className,
      )}
    >
      {children}
    </div>
  )
}
