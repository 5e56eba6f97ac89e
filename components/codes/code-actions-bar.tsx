'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import type { CodeView } from './code-view'
import { useCodesDesk } from './codes-provider'
import { DisableCodeDialog } from './disable-code-dialog'
import { EditCodeDialog } from './edit-code-dialog'
import { useCodeStatus } from './use-code-status'

/** What can be done with the code whose page this is. */
export function CodeActionsBar({ code }: { code: CodeView }) {
  const { mayWrite } = useCodesDesk()
  const { enable } = useCodeStatus(code)
  const [dialog, setDialog] = useState<'edit' | 'disable'>()
  const [enabling, setEnabling] = useState(false)
  const close = () => setDialog(undefined)
  return (
    <>
      {mayWrite && <Button onClick={() => setDialog('edit')}>Edit</Button>}
      {mayWrite && code.state !== 'disabled' && <Button onClick={() => setDialog('disable')}>Disable</Button>}
      {mayWrite && code.state === 'disabled' && (
        <Button
          pending={enabling}
          onClick={async () => {
            setEnabling(true)
            await enable()
            setEnabling(false)
          }}
        >
          Enable
        </Button>
      )}
      <CopyButton value={code.code} label="Copy code" showLabel variant="primary" />
      <EditCodeDialog code={code} open={dialog === 'edit'} onClose={close} />
      <DisableCodeDialog code={code} open={dialog === 'disable'} onClose={close} />
    </>
  )
}
