import { toast } from 'sonner'

/** Copies text to the clipboard, also on http hosts, where browsers have no clipboard API. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.setAttribute('readonly', '')
  area.style.position = 'fixed'
  area.style.opacity = '0'
  // Inside an open dialog focus is trapped, so the field has to live there too.
  const host = focused?.closest('[role=dialog],[role=alertdialog]') ?? document.body
  host.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}

/** Copies from where no button can show that it worked. */
export async function copyWithToast(text: string): Promise<void> {
  if (await copyText(text)) toast.success(`${text} is copied`)
  else
    toast.error(`${text} was not copied`, {
      description: 'The browser does not allow it here. Select the text and copy it by hand.',
    })
}
