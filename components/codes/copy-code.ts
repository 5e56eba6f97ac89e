import { toast } from 'sonner'
import { copyText } from '@/components/ui/copy-text'

/** Copies a code from where no button can show that it worked. */
export async function copyCode(code: string): Promise<void> {
  if (await copyText(code)) toast.success(`${code} is copied`)
  else
    toast.error('The code was not copied', {
      description: 'The browser does not allow it here. Mark the code and copy it by hand.',
    })
}
