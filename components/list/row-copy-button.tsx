'use client'

import { copyWithToast } from '@/components/ui/copy-button'

/** A button at the end of a row that copies one of its values. */
export const RowCopyButton = ({ value, label }: { value: string; label: string }) => (
  <button type="button" className="copy" aria-label={label} onClick={() => void copyWithToast(value)} />
)
