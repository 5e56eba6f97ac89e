'use client'

import { DeskError } from '@/components/dashboard/desk-error'

export default DeskError
