import { AuthFrame } from '@/components/shell/auth-frame'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
export default function P() {
  return <AuthFrame title="Sign in" description="To the referral desk of your company." footer="Forgot it? Ask an owner to reset it."><form className="flex flex-col gap-4"><Field label="E-mail"><Input type="email" /></Field><Field label="Password" error="E-mail or password is wrong."><Input type="password" /></Field><SubmitButton size="lg" className="w-full">Sign in</SubmitButton></form></AuthFrame>
}
