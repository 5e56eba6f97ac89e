'use client'

import { Upload } from 'lucide-react'
import { useState, type DragEvent } from 'react'
import { cn } from '@/components/ui/class-names'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'

/** A file that is dropped or chosen, or cells that are pasted. */
export function FileField({ onChange }: { onChange: (file: Blob | undefined) => void }) {
  const [fileName, setFileName] = useState<string>()
  const [pasted, setPasted] = useState('')
  const [isOver, setIsOver] = useState(false)

  const choose = (file: File | undefined) => {
    if (!file) return
    setFileName(file.name)
    setPasted('')
    onChange(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    choose(event.dataTransfer.files[0])
  }
  const paste = (text: string) => {
    setPasted(text)
    setFileName(undefined)
    onChange(text.trim() ? new Blob([text]) : undefined)
  }

  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <label
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className={cn(
          'relative flex min-h-32 cursor-pointer flex-col items-center justify-center gap-1 rounded-card border border-dashed p-4 text-center',
          'hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-offset-2',
          isOver && 'bg-primary-soft',
        )}
      >
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          className="absolute size-px overflow-hidden opacity-0"
          onChange={({ target }) => {
            choose(target.files?.[0])
            // The same file can be chosen again when it has been corrected.
            target.value = ''
          }}
        />
        <Upload aria-hidden className="size-5 text-muted-foreground" />
        <span className="font-medium break-all">{fileName ?? 'Drop a CSV file, or choose one'}</span>
        <span className="text-caption text-muted-foreground">Up to 100 MB</span>
      </label>
      <Field label="Or paste cells">
        <Textarea
          value={pasted}
          onChange={({ target }) => paste(target.value)}
          rows={4}
          spellCheck={false}
          className="font-mono"
          placeholder={'Code\tPartner\nSUMMER2024\tisv_user_123'}
        />
      </Field>
    </div>
  )
}
