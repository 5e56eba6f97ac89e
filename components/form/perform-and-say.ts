import { toast } from 'sonner'
import { perform, type Action } from './action-result'

/** Runs a confirmed action and shows a toast when it is done. Returns the problem as a sentence, for the dialog to show. */
export async function runWithToast(
  action: () => ReturnType<Action>,
  done: string,
): Promise<string | undefined> {
  const result = await perform(action)
  if (!result.ok) return result.message
  toast.success(done)
}
