'use client'

import { Archive, ArchiveRestore, Merge, Pencil } from 'lucide-react'
import { useRef, useState } from 'react'
import { toast } from 'sonner'
import { perform } from '@/components/form/action-result'
import { lazyDialog } from '@/components/form/lazy-dialog'
import { RowMenu } from '@/components/list/row-menu'
import { DropdownMenuItem } from '@/components/ui/dropdown-menu'
import { useCategories } from './categories-provider'
import type { CategoryView } from './category-view'

const EditCategoryDialog = lazyDialog(async () => (await import('./edit-category-dialog')).EditCategoryDialog)
const MergeCategoryDialog = lazyDialog(
  async () => (await import('./merge-category-dialog')).MergeCategoryDialog,
)

/** The actions at the end of a category's row. */
export function CategoryMenu({ category }: { category: CategoryView }) {
  const { name, archivedAt } = category
  const { names, actions } = useCategories()
  const [dialog, setDialog] = useState<'edit' | 'merge'>()
  const menuButton = useRef<HTMLButtonElement>(null)

  const setArchived = async (archived: boolean) => {
    const result = await perform(() => actions.update({ category: name, archived }))
    if (!result.ok) return toast.error(name, { description: result.message })
    if (!archived) return toast.success(`${name} is offered for new codes again`)
    toast.success(`${name} is archived`, {
      description: 'It is not offered for new codes, and its uses stay counted.',
      duration: 8000,
      action: { label: 'Undo', onClick: () => void setArchived(false) },
    })
  }
  const dialogProps = {
    category,
    onClose: () => setDialog(undefined),
    returnFocus: () => menuButton.current?.focus(),
  }
  return (
    <>
      <RowMenu ref={menuButton} label={`Actions for ${name}`}>
        {() => (
          <>
            <DropdownMenuItem onSelect={() => setDialog('edit')}>
              <Pencil aria-hidden />
              Edit
            </DropdownMenuItem>
            {names.length > 1 && (
              <DropdownMenuItem onSelect={() => setDialog('merge')}>
                <Merge aria-hidden />
                Merge into another
              </DropdownMenuItem>
            )}
            {archivedAt ? (
              <DropdownMenuItem onSelect={() => void setArchived(false)}>
                <ArchiveRestore aria-hidden />
                Unarchive
              </DropdownMenuItem>
            ) : (
              <DropdownMenuItem onSelect={() => void setArchived(true)}>
                <Archive aria-hidden />
                Archive
              </DropdownMenuItem>
            )}
          </>
        )}
      </RowMenu>
      <EditCategoryDialog {...dialogProps} open={dialog === 'edit'} />
      <MergeCategoryDialog {...dialogProps} open={dialog === 'merge'} />
    </>
  )
}
