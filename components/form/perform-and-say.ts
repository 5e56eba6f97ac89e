import { toast } from 'sonner'
import { perform, type Action } from './action-result'

/** Runs what a confirm dialog asked about and says so once it is done; gives what went wrong in words, for the dialog to show. */
export async function runWithToast(
  action: () => ReturnType<Action>,
  done: string,
): Promise<string | undefined> {
  const result = await perform(action)
  if (!result.ok) return result.message
  toast.success(done)
}
