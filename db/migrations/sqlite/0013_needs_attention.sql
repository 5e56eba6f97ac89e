ALTER TABLE `referral_codes` ADD `attempted_at` integer;--> statement-breakpoint
CREATE INDEX `referral_codes_near_limit_ix` ON `referral_codes` (`company_id`,`status`,`expires_at`) WHERE status = 'active' and max_uses > 1 and max_uses - used_count <= max_uses / 10;--> statement-breakpoint
CREATE INDEX `referral_codes_expiring_ix` ON `referral_codes` (`company_id`,`expires_at`) WHERE status = 'active' and expires_at is not null;--> statement-breakpoint
CREATE INDEX `referral_codes_attempted_ix` ON `referral_codes` (`company_id`,`attempted_at`) WHERE attempted_at is not null;--> statement-breakpoint
CREATE INDEX `referrals_pending_ix` ON `referrals` (`company_id`,`created_at`,`position`) WHERE state = 'pending';