'use client'

import { useRouter } from 'next/navigation'
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react'
import { toast } from 'sonner'
import { perform, type Action } from '@/components/form/action-result'
import { jobPath } from '@/components/paths'
import { formatNumber } from '@/components/ui/format'
import { isOpen, jobTypeLabels, resultText, shownStateOf, type JobInBrowser } from './job-state'

const FollowContext = createContext<(id: string) => void>(() => undefined)

/** Returns a function that shows the progress of a job on all pages until it ends. */
export function useFollowJob(): (id: string) => void {
  return useContext(FollowContext)
}

interface JobFollowerProps {
  /** The person's jobs that run when the page is opened. */
  running: readonly string[]
  /** Undefined for those who may not undo jobs. */
  undo: Action<string> | undefined
  children: ReactNode
}

/** Follows jobs in toasts, around the pages. Asks nothing while no job runs. */
export function JobFollower({ running, undo, children }: JobFollowerProps) {
  const [ids, setIds] = useState(running)
  const follow = useCallback((id: string) => setIds((before) => [...new Set([...before, id])]), [])
  const leave = useCallback((id: string) => setIds((before) => before.filter((each) => each !== id)), [])
  return (
    <FollowContext value={follow}>
      {children}
      {ids.map((id) => (
        <Followed key={id} id={id} undo={undo} onEnd={leave} />
      ))}
    </FollowContext>
  )
}

const firstDelayMs = 700
const maxDelayMs = 5_000

interface FollowedProps {
  id: string
  undo: Action<string> | undefined
  onEnd: (id: string) => void
}

function Followed({ id, undo, onEnd }: FollowedProps) {
  const router = useRouter()
  const follow = useFollowJob()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isLeft = false
    let delayMs = firstDelayMs
    const open = { label: 'Open', onClick: () => router.push(jobPath(id)) }
    const look = async () => {
      const job = document.hidden ? undefined : await readJob(id)
      if (isLeft) return
      if (job && !isOpen(job)) {
        showEnd(job)
        router.refresh()
        return onEnd(id)
      }
      if (job) toast.loading(progressText(job), { id, cancel: open })
      delayMs = Math.min(delayMs * 1.3, maxDelayMs)
      timer = setTimeout(() => void look(), delayMs)
    }
    const showEnd = (job: JobInBrowser) => {
      const takeBack = async (undoJob: Action<string>) => {
        const result = await perform(() => undoJob(id))
        if (result.ok) follow(id)
        else toast.error(result.message)
      }
      const canUndo = undo && !job.undoStartedAt && job.done > 0 && job.type !== 'check_import'
      const show = job.problem ? toast.error : toast.success
      show(resultText(job), {
        id,
        duration: 10_000,
        cancel: open,
        ...(canUndo && { action: { label: 'Undo', onClick: () => void takeBack(undo) } }),
      })
    }
    void look()
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [id, undo, onEnd, follow, router])
  return null
}

/** The job now; undefined when there is no answer. */
async function readJob(id: string): Promise<JobInBrowser | undefined> {
  try {
    const response = await fetch(`${jobPath(id)}/progress`)
    return response.ok ? ((await response.json()) as JobInBrowser) : undefined
  } catch {
    return undefined
  }
}

function progressText(job: JobInBrowser): string {
  const { type, total, done, failed, undone, kept } = job
  const name = jobTypeLabels[type].label
  if (shownStateOf(job) === 'undoing')
    return `${name}: taking back ${formatNumber(undone + kept)} of ${formatNumber(done)}`
  const processed = formatNumber(done + failed)
  return `${name}: ${total === null ? processed : `${processed} of ${formatNumber(total)}`}`
}
