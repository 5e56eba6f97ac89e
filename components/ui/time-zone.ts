'use client'

import { createContext, useContext } from 'react'

const TimeZone = createContext('UTC')

/** The time zone in which the pages of the company show times and take them. */
export const TimeZoneProvider = TimeZone.Provider

export const useTimeZone = () => useContext(TimeZone)
