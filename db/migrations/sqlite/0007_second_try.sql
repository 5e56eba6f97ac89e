DROP INDEX `referrals_referee_uq`;--> statement-breakpoint
ALTER TABLE `referrals` ADD `released_for` text;--> statement-breakpoint
CREATE INDEX `referrals_referee_ix` ON `referrals` (`company_id`,`referee_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `referrals_referee_uq` ON `referrals` (`company_id`,`referee_id`) WHERE state in ('pending', 'approved', 'reversed');--> statement-breakpoint
ALTER TABLE `kyc_verifications` ADD `last_event_at` integer;
--> statement-breakpoint
-- Expiry was told as referral.rejected: its subscribers keep being told.
UPDATE `webhook_endpoints` SET `events` = json_insert(`events`, '$[#]', 'referral.expired')
WHERE EXISTS (SELECT 1 FROM json_each(`events`) WHERE `value` = 'referral.rejected');
