import { useEffect, useId, useState, type ComponentProps } from 'react'

interface ComboboxState {
  text: string
  onTextChange: (text: string) => void
  /** What choosing an option does, by the option's key, in the order of the options. */
  choices: ReadonlyMap<string, () => void>
}

/**
 * The behavior of a field with a listbox of options. The focus stays in the field, while arrow keys or the pointer move the active option;
 * Enter or a click chooses it. The first option is active again once the text changes.
 *
 * Returns the properties of the field, of the listbox, and of the option with a key: one that is not among the choices is disabled.
 */
export function useCombobox({ text, onTextChange, choices }: ComboboxState) {
  const listId = useId()
  const idOf = (key: string) => `${listId}-${encodeURIComponent(key)}`
  const [moved, setMoved] = useState<string>()
  const keys = [...choices.keys()]
  // Results that arrive later may leave out the option that was active.
  const active = moved !== undefined && choices.has(moved) ? moved : keys[0]
  const activeId = active === undefined ? undefined : idOf(active)

  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  const field = {
    role: 'combobox',
    'aria-expanded': true,
    'aria-autocomplete': 'list',
    'aria-controls': listId,
    'aria-activedescendant': activeId,
    autoComplete: 'off',
    spellCheck: false,
    value: text,
    onChange: (event) => {
      onTextChange(event.target.value)
      setMoved(undefined)
    },
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing || active === undefined) return
      const index = keys.indexOf(active)
      if (event.key === 'ArrowDown') setMoved(keys[(index + 1) % keys.length])
      else if (event.key === 'ArrowUp') setMoved(keys.at(index - 1))
      else if (event.key === 'Enter') choices.get(active)?.()
      else return
      event.preventDefault()
    },
  } satisfies ComponentProps<'input'>

  const listbox = { role: 'listbox', id: listId, tabIndex: -1 } satisfies ComponentProps<'div'>

  const option = (key: string) => {
    const choose = choices.get(key)
    return {
      role: 'option',
      id: idOf(key),
      'aria-selected': key === active,
      'aria-disabled': !choose,
      onPointerMove: choose && (() => setMoved(key)),
      onClick: choose,
    } satisfies ComponentProps<'div'>
  }
  return { field, listbox, option }
}
