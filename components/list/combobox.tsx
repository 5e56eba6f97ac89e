import { Check } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { containsWords } from '@/components/ui/contains-words'
import { useCombobox } from '@/components/ui/use-combobox'

export interface ComboboxOption {
  key: string
  label: string
  /** Shown instead of the label. */
  content?: ReactNode
  /** A muted detail at the right. */
  detail?: ReactNode
  isChosen?: boolean
  onChoose: () => void
}

interface FilteringComboboxProps {
  label: string
  placeholder: string
  options: readonly ComboboxOption[]
}

interface ComboboxProps extends FilteringComboboxProps {
  text: string
  onTextChange: (text: string) => void
  /** Shown when there are no options. */
  empty?: string
}

/** A text field and the options that follow from its text, which one can choose by pointer or arrow keys. */
export function Combobox({ label, placeholder, options, text, onTextChange, empty }: ComboboxProps) {
  const choices = new Map(options.map(({ key, onChoose }) => [key, onChoose]))
  const { field, listbox, option } = useCombobox({ text, onTextChange, choices })
  return (
    <div className="flex min-h-0 flex-col">
      <input
        {...field}
        autoFocus
        aria-label={label}
        placeholder={placeholder}
        className="h-10 shrink-0 border-b bg-transparent px-3 outline-none placeholder:text-muted-foreground max-sm:h-12 max-sm:px-5 max-sm:text-base"
      />
      <p role="status" className="px-3 text-muted-foreground not-empty:pt-4 not-empty:pb-2">
        {options.length === 0 && empty}
      </p>
      <div {...listbox} aria-label={label} className="max-h-72 overflow-y-auto p-1 max-sm:max-h-[60dvh]">
        {options.map(({ key, label, content = label, detail, isChosen }) => (
          <div
            key={key}
            {...option(key)}
            className="flex min-h-8 cursor-default items-center gap-2 rounded px-2 py-1 select-none aria-selected:bg-hover max-sm:min-h-11 max-sm:px-4"
          >
            <span className="min-w-0 truncate">{content}</span>
            {isChosen && <Check aria-label="Chosen" className="size-4 shrink-0 text-muted-foreground" />}
            {detail !== undefined && (
              <span className="ml-auto min-w-0 truncate pl-2 text-table text-muted-foreground">{detail}</span>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}

/** A combobox that shows those of its options whose label contains each word of the text, or whose key is the text. */
export function FilteringCombobox({ options, ...rest }: FilteringComboboxProps) {
  const [text, setText] = useState('')
  const matching = options.filter(({ key, label }) => containsWords(label, text) || key === text.trim())
  return <Combobox {...rest} options={matching} text={text} onTextChange={setText} empty="Nothing matches." />
}
