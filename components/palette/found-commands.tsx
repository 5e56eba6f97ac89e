import { Handshake, List, Megaphone, TicketPercent, UserRoundPlus } from 'lucide-react'
import { codesList } from '@/components/codes/codes-list'
import { codePath, partnerPath, programPath, referralPath } from '@/components/paths'
import { shownStateOf } from '@/components/referrals/referral-state'
import { StateBadge } from '@/components/state-badge'
import type { Found } from '@/server/services/find/find-by-text'
import type { Command } from './commands'
import type { RecentItem } from './recent'

export interface CommandGroup {
  heading: string
  commands: Command[]
}

const codeIcon = TicketPercent
const programIcon = Megaphone

/** The results for a text, by kind. Users come first: codes are also found by the id of their partner. */
export function foundGroups(text: string, found: Found): CommandGroup[] {
  const { codes, hasMoreCodes, similarCodes, partners, referrals, programs } = found
  return [
    {
      heading: 'Partners',
      commands: partners.map(({ userId, displayName }) => ({
        label: displayName ?? userId,
        icon: Handshake,
        to: partnerPath(userId),
        isMono: displayName === null,
        detail: displayName !== null && <span className="truncate font-mono">{userId}</span>,
      })),
    },
    {
      heading: 'Referred users',
      commands: referrals.map((referral) => ({
        label: referral.userId,
        icon: UserRoundPlus,
        to: referralPath(referral.id),
        isMono: true,
        detail: (
          <>
            <span className="truncate font-mono max-sm:hidden">{referral.code}</span>
            <StateBadge of="referral" state={shownStateOf(referral)} />
          </>
        ),
      })),
    },
    {
      heading: 'Codes',
      commands: [
        ...codes.map(({ code, userId, state }) => ({
          label: code,
          icon: codeIcon,
          to: codePath(code),
          isMono: true,
          detail: (
            <>
              <span className="truncate font-mono max-sm:hidden">{userId}</span>
              <StateBadge of="code" state={state} />
            </>
          ),
        })),
        ...(hasMoreCodes
          ? [{ label: 'Show all in Codes', icon: List, to: codesList.href({ q: text }) }]
          : []),
      ],
    },
    {
      heading: 'Did you mean',
      commands: similarCodes.map((code) => ({
        label: code,
        icon: codeIcon,
        to: codePath(code),
        isMono: true,
      })),
    },
    {
      heading: 'Programs',
      commands: programs.map(({ id, name }) => ({ label: name, icon: programIcon, to: programPath(id) })),
    },
  ]
}

/** A code or program that was opened before. */
export function toCommand({ kind, id, name }: RecentItem): Command {
  return kind === 'code'
    ? { label: name, icon: codeIcon, to: codePath(id), isMono: true }
    : { label: name, icon: programIcon, to: programPath(id) }
}
