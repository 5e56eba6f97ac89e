'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import { MoreHorizontal, Pencil, Ban } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Dialog, DialogBody, DialogContent, DialogDescription, DialogFooter, DialogHeader, DialogTitle, DialogTrigger, DialogClose } from '@/components/ui/dialog'
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuSeparator, DropdownMenuTrigger } from '@/components/ui/dropdown-menu'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { Select } from '@/components/ui/select'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs'

export function RowMenu() {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild><Button variant="ghost" size="icon-sm" aria-label="Actions"><MoreHorizontal aria-hidden /></Button></DropdownMenuTrigger>
      <DropdownMenuContent>
        <DropdownMenuItem><Pencil aria-hidden />Edit</DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem tone="danger"><Ban aria-hidden />Disable</DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
export function Interactive() {
  const [pending, setPending] = useState(false)
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-2">
        <Dialog>
          <DialogTrigger asChild><Button variant="primary" data-create>Create code</Button></DialogTrigger>
          <DialogContent>
            <DialogHeader><DialogTitle>Create code</DialogTitle><DialogDescription>Partners share it; you see its uses here.</DialogDescription></DialogHeader>
            <DialogBody>
              <Field label="Code" help="4 to 20 letters and digits." error="This code is taken. Try PARTNER2025." required><Input className="font-mono" defaultValue="PARTNER2024" trailing="11 / 20" /></Field>
              <Field label="Category" optional><Select options={[{value:'isv_premium',label:'isv_premium',detail:12},{value:'seasonal',label:'seasonal',detail:3}]} placeholder="Choose a category" /></Field>
            </DialogBody>
            <DialogFooter><DialogClose asChild><Button>Cancel</Button></DialogClose><Button variant="primary">Create code</Button></DialogFooter>
          </DialogContent>
        </Dialog>
        <ConfirmDialog trigger={<Button variant="danger">Disable code</Button>} title="Disable PARTNER2024" description="Disabling stops new referrals. 3 pending ones continue." confirmLabel="Disable code" onConfirm={async () => { await new Promise((r) => setTimeout(r, 600)); return 'The desk could not be reached. Try again.' }} />
        <Button pending={pending} onClick={() => setPending(true)}>Save changes</Button>
        <Button pending variant="primary">Save changes</Button>
        <Button onClick={() => toast.success('Code created')}>Toast</Button>
        <Button variant="ghost" onClick={() => toast.error('The code was not saved', { description: 'Request 018f' })}>Toast error</Button>
        <Button disabled>Disabled</Button>
        <Popover><PopoverTrigger asChild><Button>Popover</Button></PopoverTrigger><PopoverContent aria-label="Filter">Some content</PopoverContent></Popover>
        <RowMenu />
      </div>
      <Tabs defaultValue="a"><TabsList><TabsTrigger value="a">curl</TabsTrigger><TabsTrigger value="b">JavaScript</TabsTrigger></TabsList><TabsContent value="a">First</TabsContent><TabsContent value="b">Second</TabsContent></Tabs>
    </div>
  )
}
