import { Search } from 'lucide-react'
import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { cn } from '@/components/ui/class-names'
import { plural } from '@/components/ui/format'
import { Kbd } from '@/components/ui/kbd'
import { Spinner } from '@/components/ui/spinner'
import { matching, type Command } from './commands'
import { foundGroups, type CommandGroup } from './found-commands'
import { Result, ResultGroup } from './results'
import { useFound } from './use-found'

interface PaletteProps {
  recent: Command[]
  pages: Command[]
  actions: Command[]
  run: (command: Command) => void
}

/**
 * A combobox: the search field and its results. It does not use cmdk, which announces an option of the previous text to screen readers
 * while results load.
 */
export function Palette({ recent, pages, actions, run }: PaletteProps) {
  const listId = useId()
  const optionId = (index: number) => (index < 0 ? undefined : `${listId}-${index}`)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const text = typed.trim()
  const answer = useFound(text)
  const isPending = text !== '' && answer?.text !== text

  const known: CommandGroup[] = text
    ? [
        { heading: 'Pages', commands: matching(pages, text) },
        { heading: 'Actions', commands: matching(actions, text) },
      ]
    : [
        { heading: 'Recent', commands: recent },
        { heading: 'Actions', commands: actions },
        { heading: 'Pages', commands: pages },
      ]
  const found = text && answer?.result.ok ? foundGroups(answer.result.value) : []
  const problem = text && answer?.result.ok === false ? answer.result.message : undefined
  const groups = [...known, ...found].filter(({ commands }) => commands.length > 0)
  // What was found for an earlier text stays visible, but Enter must not open it.
  const options = (isPending ? known : groups).flatMap(({ commands }) => commands)
  const active = Math.min(chosen, options.length - 1)

  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, active])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || options.length === 0) return
    if (event.key === 'ArrowDown') setChosen((active + 1) % options.length)
    else if (event.key === 'ArrowUp') setChosen((active || options.length) - 1)
    else if (event.key === 'Enter') run(options[active]!)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className="flex h-14 shrink-0 items-center gap-3 border-b pr-14 pl-5">
        {isPending ? <Spinner /> : <Search aria-hidden className="size-4 shrink-0 text-muted-foreground" />}
        <input
          role="combobox"
          aria-label="Search"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={optionId(active)}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder="Code, user id, program or page"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setChosen(0)
          }}
          onKeyDown={onKeyDown}
          className="h-full w-full bg-transparent outline-none placeholder:text-muted-foreground max-sm:text-[16px]"
        />
      </div>
      <p
        role="status"
        className={cn('px-5 py-4 text-muted-foreground', !problem && options.length > 0 && 'sr-only')}
      >
        {problem ??
          (text && !isPending && (options.length > 0 ? plural(options.length, 'result') : nothingFound))}
      </p>
      <div
        role="listbox"
        id={listId}
        aria-label="Results"
        aria-busy={isPending}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-2 sm:h-96 sm:flex-none"
      >
        {groups.map((group) => (
          <ResultGroup key={group.heading} {...group}>
            {group.commands.map((command, at) => {
              const index = options.indexOf(command)
              return (
                <Result
                  key={at}
                  id={optionId(index)}
                  command={command}
                  isActive={index >= 0 && index === active}
                  {...(index >= 0 && { onPoint: () => setChosen(index), onChoose: () => run(command) })}
                />
              )
            })}
          </ResultGroup>
        ))}
      </div>
      <Keys />
    </>
  )
}

const nothingFound = 'Nothing found. For a partner or a referred user, enter the whole user id.'

/** Hidden from screen readers, which read the dialog's description instead. */
function Keys() {
  return (
    <p
      aria-hidden
      className="flex shrink-0 gap-4 border-t px-5 py-2.5 text-caption text-muted-foreground max-sm:hidden"
    >
      <span>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> to choose
      </span>
      <span>
        <Kbd>Enter</Kbd> to open
      </span>
      <span>
        <Kbd>Esc</Kbd> to close
      </span>
    </p>
  )
}
