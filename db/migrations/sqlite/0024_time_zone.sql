ALTER TABLE `companies` ADD `time_zone` text DEFAULT 'UTC' NOT NULL;--> statement-breakpoint
ALTER TABLE `referrals` ADD `counted_day` text;--> statement-breakpoint
-- By hand: uses were counted by UTC day.
UPDATE `referrals` SET `counted_day` = strftime('%Y-%m-%d', `decided_at` / 1000, 'unixepoch') WHERE `counted` = 1;
