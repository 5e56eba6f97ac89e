'use client'

import { CircleCheck, CircleSlash, Copy, Ellipsis, Eye, Pencil } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { codePath, type CodeView } from './code-view'
import { useCodesSection } from './codes-provider'
import { copyCode } from './copy-code'
import { DisableCodeDialog } from './disable-code-dialog'
import { EditCodeDialog } from './edit-code-dialog'
import { useCodeStatus } from './use-code-status'

/** What can be done with a code, at the end of its row. */
export function CodeMenu({ code }: { code: CodeView }) {
  const { mayWrite } = useCodesSection()
  const { enable } = useCodeStatus(code)
  const [dialog, setDialog] = useState<'edit' | 'disable'>()
  const router = useRouter()
  const trigger = useRef<HTMLButtonElement>(null)
  const dialogProps = {
    code,
    onClose: () => setDialog(undefined),
    returnFocus: () => trigger.current?.focus(),
  }

  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button ref={trigger} variant="ghost" size="icon-sm" aria-label={`Actions for ${code.code}`}>
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          <DropdownMenuItem onSelect={() => router.push(codePath(code.code))}>
            <Eye aria-hidden />
            Open
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => void copyCode(code.code)}>
            <Copy aria-hidden />
            Copy code
          </DropdownMenuItem>
          {mayWrite && (
            <>
              <DropdownMenuItem onSelect={() => setDialog('edit')}>
                <Pencil aria-hidden />
                Edit
              </DropdownMenuItem>
              <DropdownMenuSeparator />
              {code.state === 'disabled' ? (
                <DropdownMenuItem onSelect={() => void enable()}>
                  <CircleCheck aria-hidden />
                  Enable
                </DropdownMenuItem>
              ) : (
                <DropdownMenuItem tone="danger" onSelect={() => setDialog('disable')}>
                  <CircleSlash aria-hidden />
                  Disable
                </DropdownMenuItem>
              )}
            </>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      <EditCodeDialog {...dialogProps} open={dialog === 'edit'} />
      <DisableCodeDialog {...dialogProps} open={dialog === 'disable'} />
    </>
  )
}
