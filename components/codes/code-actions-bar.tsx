'use client'

import { useRef, useState, useTransition } from 'react'
import { lazyDialog } from '@/components/form/lazy-dialog'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import type { EditableCode } from './code-actions'
import { useCodesSection } from './codes-provider'
import { DisableCodeDialog } from './disable-code-dialog'
import { useCodeStatus } from './use-code-status'

const EditCodeDialog = lazyDialog(async () => (await import('./edit-code-dialog')).EditCodeDialog)

/** The actions on a code's page. */
export function CodeActionsBar({ code, link }: { code: EditableCode; link: string }) {
  const { mayWrite } = useCodesSection()
  const { enable } = useCodeStatus(code.code)
  const [dialog, setDialog] = useState<'edit' | 'disable'>()
  const [enabling, startEnabling] = useTransition()
  const edit = useRef<HTMLButtonElement>(null)
  const toggle = useRef<HTMLButtonElement>(null)
  const disabled = code.state === 'disabled'
  const close = () => setDialog(undefined)
  return (
    <>
      {mayWrite && (
        <>
          <Button ref={edit} onClick={() => setDialog('edit')}>
            Edit
          </Button>
          {/* One button for both, so that it keeps the focus when the state changes. */}
          <Button
            ref={toggle}
            pending={enabling}
            onClick={() => (disabled ? startEnabling(enable) : setDialog('disable'))}
          >
            {disabled ? 'Enable' : 'Disable'}
          </Button>
        </>
      )}
      <CopyButton value={code.code} label="Copy code" showLabel variant="secondary" />
      <CopyButton value={link} label="Copy link" showLabel variant="primary" />
      <EditCodeDialog
        code={code}
        open={dialog === 'edit'}
        onClose={close}
        returnFocus={() => edit.current?.focus()}
      />
      <DisableCodeDialog
        code={code}
        open={dialog === 'disable'}
        onClose={close}
        returnFocus={() => toggle.current?.focus()}
      />
    </>
  )
}
