'use client'

import { Check, ChevronDown, Layers } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { toast } from 'sonner'
import { perform, type ActionResult } from '@/components/form/action-result'
import { lazyDialog } from '@/components/form/lazy-dialog'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { Link } from '@/components/ui/link'
import { rolesToAsk } from '@/domain/company/permissions'
import type { SavedView } from '@/server/services/saved-view/saved-views'
import { allHref, viewHref, type ListViews } from './list-views'

const ViewDialog = lazyDialog(async () => (await import('./view-dialog')).ViewDialog)
const DeleteViewDialog = lazyDialog(async () => (await import('./delete-view-dialog')).DeleteViewDialog)

interface ViewsMenuProps extends ListViews {
  path: string
  /** The query of the list's URL as it is shown. */
  query: string
  /** The id of the view that was opened. */
  openId: string | undefined
}

/** The saved views of a list: opens one, saves what is shown as one, and changes the one that is open. */
export function ViewsMenu({ path, query, openId, list, views, mayShare, actions }: ViewsMenuProps) {
  const [dialog, setDialog] = useState<'save' | 'rename' | 'delete'>()
  const trigger = useRef<HTMLButtonElement>(null)
  const router = useRouter()
  const open = views.find(({ id }) => id === openId)
  const isChanged = open !== undefined && open.query !== query
  const mayChange = open && (!open.isShared || mayShare)

  const run = async (action: () => Promise<ActionResult<unknown>>, done: string) => {
    const result = await perform(action)
    if (result.ok) toast.success(done)
    else toast.error(result.message)
  }
  const dialogProps = {
    onClose: () => setDialog(undefined),
    returnFocus: () => trigger.current?.focus(),
  }
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button
            ref={trigger}
            aria-label={`Views: ${open?.name ?? 'none is open'}${isChanged ? ', changed' : ''}`}
            className="max-sm:h-10"
          >
            <Layers aria-hidden className="max-sm:hidden" />
            <span className="max-w-20 truncate sm:max-w-40">{open?.name ?? 'Views'}</span>
            {isChanged && <span className="font-normal text-muted-foreground">changed</span>}
            <ChevronDown aria-hidden className="text-muted-foreground" />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="start" className="max-w-72">
          <ViewLink href={allHref(path, views)} name={`All ${list}`} isOpen={!open} />
          <ViewLinks
            label="Your views"
            path={path}
            views={views.filter((each) => !each.isShared)}
            open={open}
          />
          <ViewLinks
            label="The team’s views"
            path={path}
            views={views.filter((each) => each.isShared)}
            open={open}
          />
          <DropdownMenuSeparator />
          <DropdownMenuItem onSelect={() => setDialog('save')}>Save as a view…</DropdownMenuItem>
          {open && (
            <>
              <DropdownMenuLabel className="truncate">{open.name}</DropdownMenuLabel>
              {mayChange && isChanged && (
                <DropdownMenuItem
                  onSelect={() =>
                    void run(() => actions.update({ id: open.id, list, query }), `“${open.name}” is changed`)
                  }
                >
                  Save changes
                </DropdownMenuItem>
              )}
              <DropdownMenuItem
                onSelect={() =>
                  void run(
                    () => actions.setDefault({ id: open.id, isDefault: !open.isDefault }),
                    open.isDefault ? `The page opens with all ${list}` : `The page opens with “${open.name}”`,
                  )
                }
              >
                {open.isDefault ? 'Do not open by default' : 'Open by default'}
              </DropdownMenuItem>
              {mayChange ? (
                <>
                  <DropdownMenuItem onSelect={() => setDialog('rename')}>Rename…</DropdownMenuItem>
                  <DropdownMenuItem
                    disabled={!mayShare}
                    onSelect={() =>
                      void run(
                        () => actions.update({ id: open.id, list, isShared: !open.isShared }),
                        `${open.isShared ? 'Only you see' : 'The team sees'} “${open.name}”`,
                      )
                    }
                  >
                    {mayShare ? sharingLabel(open) : `Sharing: ask ${rolesToAsk('referral_codes:write')}`}
                  </DropdownMenuItem>
                  <DropdownMenuItem tone="danger" onSelect={() => setDialog('delete')}>
                    Delete…
                  </DropdownMenuItem>
                </>
              ) : (
                <DropdownMenuItem disabled>
                  To change it, ask {rolesToAsk('referral_codes:write')}
                </DropdownMenuItem>
              )}
            </>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      <ViewDialog
        {...dialogProps}
        open={dialog === 'save'}
        mayShare={mayShare}
        action={({ name, isShared }) => actions.save({ list, name, query, isShared })}
        onDone={({ id }, { name }) => {
          toast.success(`“${name}” is saved`)
          router.push(viewHref(path, { id, query }))
        }}
      />
      {open && (
        <>
          <ViewDialog
            {...dialogProps}
            open={dialog === 'rename'}
            name={open.name}
            action={({ name }) => actions.update({ id: open.id, list, name })}
            onDone={(_, { name }) => toast.success(`The view is named “${name}”`)}
          />
          <DeleteViewDialog
            {...dialogProps}
            open={dialog === 'delete'}
            view={open}
            remove={actions.remove}
            onDone={() =>
              router.push(
                allHref(
                  path,
                  views.filter(({ id }) => id !== open.id),
                ),
              )
            }
          />
        </>
      )}
    </>
  )
}

const sharingLabel = ({ isShared }: SavedView) => (isShared ? 'Stop sharing' : 'Share with the team')

interface ViewLinksProps {
  label: string
  path: string
  views: readonly SavedView[]
  open: SavedView | undefined
}

const ViewLinks = ({ label, path, views, open }: ViewLinksProps) =>
  views.length > 0 && (
    <>
      <DropdownMenuLabel>{label}</DropdownMenuLabel>
      {views.map((view) => (
        <ViewLink
          key={view.id}
          href={viewHref(path, view)}
          name={view.name}
          isOpen={view.id === open?.id}
          isDefault={view.isDefault}
        />
      ))}
    </>
  )

const ViewLink = (props: { href: string; name: string; isOpen: boolean; isDefault?: boolean }) => (
  <DropdownMenuItem asChild>
    <Link href={props.href} prefetch={false} aria-current={props.isOpen ? 'true' : undefined}>
      <Check aria-hidden className={props.isOpen ? undefined : 'invisible'} />
      <span className="min-w-0 truncate">{props.name}</span>
      {props.isDefault && <span className="ml-auto pl-3 text-caption text-muted-foreground">Default</span>}
    </Link>
  </DropdownMenuItem>
)
