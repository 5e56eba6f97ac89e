'use client'

import { copyWithToast } from '@/components/ui/copy-button'

/** At the end of a row: copies one of its values. */
export const RowCopyButton = ({ value, label }: { value: string; label: string }) => (
  <button type="button" className="copy" aria-label={label} onClick={() => void copyWithToast(value)} />
)
