# masker.pl FOLDER LOG BLOCKS: copies standard input to the end of LOG with each secret written as ***, up to BLOCKS of 512 bytes.
# The secrets come on descriptor 3, each ended by a zero byte, then one zero byte more. Without that end nothing is copied.
use strict;
use warnings;

my ($folder, $log, $blocks) = @ARGV;
$SIG{TERM} = $SIG{INT} = $SIG{HUP} = $SIG{XFSZ} = 'IGNORE';
open my $given, '<&=', 3 or die "Cannot mask $log: no secrets came: $!\n";
my $all = do { local $/; <$given> } // '';
close $given;
my $whole = $all =~ s/\0\0\z/\0/;
my @secrets = sort { length $b <=> length $a } split /\0/, $all;
my $any = join '|', map { quotemeta } @secrets;
$any = qr/$any/;
my $longest = length $secrets[0];

open my $out, '>>', $log or $whole = 0;
my $left = $whole ? $blocks * 512 - (-s $log // 0) : 0;
my $dropped = 0;

sub put {
    my ($text) = @_;
    my $size = length $text;
    my $most = $left < 0 ? 0 : $left < $size ? $left : $size;
    my $done = 0;
    while ($done < $most) {
        my $now = syswrite $out, $text, $most - $done, $done;
        if (!$now) { $left = $done; last }
        $done += $now;
    }
    $left -= $done;
    $dropped += $size - $done;
}

# Where the part begins that may be the beginning of a secret: it waits for what follows.
sub held_from {
    my ($text) = @_;
    my $size = length $text;
    my $from = $size - $longest + 1;
    for my $at (($from < 0 ? 0 : $from) .. $size - 1) {
        my $tail = substr $text, $at;
        for my $secret (@secrets) {
            return $at if length $secret > length $tail && substr($secret, 0, length $tail) eq $tail;
        }
    }
    return $size;
}

my $text = '';
while (sysread STDIN, $text, 65536, length $text) {
    my $held = held_from($text);
    my ($clean, $from) = ('', 0);
    while ($text =~ /$any/g) {
        last if $-[0] >= $held;
        $clean .= substr($text, $from, $-[0] - $from) . '***';
        $from = $+[0];
    }
    $held = $from if $from > $held;
    put($clean . substr $text, $from, $held - $from);
    $text = substr $text, $held;
}
$text =~ s/$any/***/g;
put($text);
if ($dropped && open my $mark, '>', "$folder/dropped.$dropped") { close $mark }
