/** A program in a list to choose from: a long name is cut, so that what stands beside it stays in sight. */
export function ProgramName({ name }: { name: string }) {
  return (
    <span className="block max-w-[40vw] truncate sm:max-w-56 [button_&]:max-w-full" title={name}>
      {name}
    </span>
  )
}
