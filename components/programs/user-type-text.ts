import { userTypes } from '@/domain/user-type'

const words = { 2: 'Customers', 3: 'Merchants', 5: 'Agents' } satisfies Record<
  (typeof userTypes)[number],
  string
>

/** Who may refer or be referred; null for anybody. */
export const userTypeText = (userType: number | null): string =>
  userType === null ? 'Anyone' : (words[userType as keyof typeof words] ?? `Type ${userType}`)

export const anyone = 'anyone'
export const userTypeOptions = [
  { value: anyone, label: userTypeText(null) },
  ...userTypes.map((type) => ({ value: String(type), label: userTypeText(type) })),
]
