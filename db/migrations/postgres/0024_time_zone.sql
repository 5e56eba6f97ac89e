ALTER TABLE "companies" ADD COLUMN "time_zone" text DEFAULT 'UTC' NOT NULL;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "counted_day" text;--> statement-breakpoint
-- By hand: uses were counted by UTC day.
UPDATE "referrals" SET "counted_day" = to_char("decided_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD') WHERE "counted";
