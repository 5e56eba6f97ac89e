import { Search } from 'lucide-react'
import { useState } from 'react'
import { cn } from '@/components/ui/class-names'
import { plural } from '@/components/ui/format'
import { Kbd } from '@/components/ui/kbd'
import { Spinner } from '@/components/ui/spinner'
import { useCombobox } from '@/components/ui/use-combobox'
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

/** The search field and its results. */
export function Palette({ recent, pages, actions, run }: PaletteProps) {
  const [typed, setTyped] = useState('')
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
  const found = text && answer?.result.ok ? foundGroups(answer.text, answer.result.value) : []
  const problem = text && answer?.result.ok === false ? answer.result.message : undefined
  const groups = [...known, ...found].filter(({ commands }) => commands.length > 0)
  // What was found for an earlier text stays visible, but Enter must not open it.
  const choices = new Map(
    (isPending ? known : groups).flatMap(({ heading, commands }) =>
      commands.map((command, index) => [keyOf(heading, index), () => run(command)]),
    ),
  )
  const { field, listbox, option } = useCombobox({ text: typed, onTextChange: setTyped, choices })
  return (
    <>
      <div className="flex h-14 shrink-0 items-center gap-3 border-b pr-14 pl-5">
        {isPending ? <Spinner /> : <Search aria-hidden className="size-4 shrink-0 text-muted-foreground" />}
        <input
          {...field}
          aria-label="Search"
          maxLength={200}
          placeholder="Code, partner, program or page"
          className="h-full w-full bg-transparent outline-none placeholder:text-muted-foreground max-sm:text-[16px]"
        />
      </div>
      <p
        role="status"
        className={cn('px-5 py-4 text-muted-foreground', !problem && choices.size > 0 && 'sr-only')}
      >
        {problem ??
          (text && !isPending && (choices.size > 0 ? plural(choices.size, 'result') : nothingFound))}
      </p>
      <div
        {...listbox}
        aria-label="Results"
        aria-busy={isPending}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-2 sm:h-96 sm:flex-none"
      >
        {groups.map(({ heading, commands }) => (
          <ResultGroup key={heading} heading={heading}>
            {commands.map((command, index) => {
              const key = keyOf(heading, index)
              return <Result key={key} command={command} {...option(key)} />
            })}
          </ResultGroup>
        ))}
      </div>
      <Keys />
    </>
  )
}

const keyOf = (heading: string, index: number) => `${heading} ${index}`

const nothingFound = 'Nothing found. For a referred user, enter the whole user id.'

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
