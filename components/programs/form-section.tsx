import { useId, type ReactNode } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { cn } from '@/components/ui/class-names'

interface FormSectionProps {
  title: string
  description?: ReactNode
  /** Replaces the two columns of fields. */
  className?: string
  children: ReactNode
}

/** Related fields, in two columns where there is room. */
export function FormSection({ title, description, className, children }: FormSectionProps) {
  const id = useId()
  return (
    <Card role="group" aria-labelledby={id}>
      <CardHeader title={<span id={id}>{title}</span>} description={description} />
      <CardBody className={cn('grid gap-x-4 gap-y-5 sm:grid-cols-2', className)}>{children}</CardBody>
    </Card>
  )
}
