'use client'

import { PageError } from '@/components/dashboard/page-error'

export default PageError
